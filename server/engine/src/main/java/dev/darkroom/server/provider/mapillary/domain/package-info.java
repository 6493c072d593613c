/** What it keeps and the rules of it; knows neither the wire nor the tables. */
@NullMarked
package dev.darkroom.server.provider.mapillary.domain;

import org.jspecify.annotations.NullMarked;
