package dev.darkroom.server.provider.procore;

/** Everything that Procore keeps. */
public record Archive(
        Directory directory,
        Places places,
        Crafts crafts,
        DailyLog dailyLog,
        Albums albums,
        Photos photos,
        Remarks remarks,
        Uploads uploads,
        Numbers numbers) {}
