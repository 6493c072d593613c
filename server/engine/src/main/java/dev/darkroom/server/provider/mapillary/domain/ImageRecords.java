package dev.darkroom.server.provider.mapillary.domain;

/**
 * Everything that Mapillary keeps.
 *
 * @param images where and when they were taken
 * @param blurs what is unrecognizable in them
 * @param comments what people say about them
 * @param complaints what people hold against them
 * @param findings what was recognized in them
 */
public record ImageRecords(
        StreetImages images,
        ImageBlurs blurs,
        ImageComments comments,
        ImageComplaints complaints,
        ImageFindings findings) {}
