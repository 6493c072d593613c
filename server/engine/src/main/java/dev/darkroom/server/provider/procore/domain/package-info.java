/** What Procore keeps and the rules it follows, in words that no document can rename: the database is read and written by them. */
@NullMarked
package dev.darkroom.server.provider.procore.domain;

import org.jspecify.annotations.NullMarked;
