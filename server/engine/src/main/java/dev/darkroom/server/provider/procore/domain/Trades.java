package dev.darkroom.server.provider.procore.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The trades of companies, and the photos that show them. Safe for use by several threads. */
public interface Trades {

    /** Adds a trade to a company. */
    void add(long company, Trade trade);

    /** Those of these ids that are trades of a company. */
    Set<Long> known(long company, Collection<Long> ids);

    /** Says which trades a photo shows, in the place of those it showed. */
    void assign(long photo, Collection<Long> trades);

    /** The trades that photos show, by the photo's id and in the order of their own; photos without any are left out. */
    Map<Long, List<Trade>> of(Collection<Long> photos);
}
