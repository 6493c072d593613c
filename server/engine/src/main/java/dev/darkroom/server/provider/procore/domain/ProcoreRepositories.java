package dev.darkroom.server.provider.procore.domain;

/** Everything that Procore keeps. */
public record ProcoreRepositories(
        Directory directory,
        Locations locations,
        Trades trades,
        DailyLog dailyLog,
        Albums albums,
        Photos photos,
        Comments comments,
        Uploads uploads,
        IdSequences ids) {}
