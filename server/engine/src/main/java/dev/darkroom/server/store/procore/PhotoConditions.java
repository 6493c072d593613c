package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.DateRange;
import dev.darkroom.server.provider.procore.domain.IdRange;
import dev.darkroom.server.provider.procore.domain.PhotoFilter;
import dev.darkroom.server.provider.procore.domain.SearchText;
import dev.darkroom.server.provider.procore.domain.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** A filter of images as the conditions of a query for rows {@code p} of {@code procore_photo} alone. */
final class PhotoConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<Long>> lists = new LinkedHashMap<>();

    PhotoConditions(long project, PhotoFilter filter) {
        add("p.project_id = :project", "project", project);
        conditions.add("p.deleted_at IS NULL");
        if (filter.album() != null) {
            add("p.album_id = :album", "album", filter.album());
        }
        if (filter.onlyPrivate()) {
            conditions.add("p.is_private = TRUE");
        }
        if (filter.onlyStarred()) {
            conditions.add("p.starred = TRUE");
        }
        days(filter.logDays());
        times("created", filter.created());
        times("updated", filter.updated());
        list("p.id IN (<ids>)", "ids", filter.ids());
        list("p.uploader_id IN (<uploaders>)", "uploaders", filter.uploaders());
        list(
                "p.id IN (SELECT photo_id FROM procore_photo_trade WHERE trade_id IN (<trades>))",
                "trades",
                filter.trades());
        locations(filter.locations(), filter.withSublocations());
        text(filter.text());
    }

    /** Starts with {@code WHERE}. */
    String sql() {
        return "WHERE " + String.join(" AND ", conditions);
    }

    /** Sets the values that the conditions need. */
    Query bind(Query query) {
        query.bindMap(values);
        lists.forEach(query::bindList);
        return query;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void list(String condition, String name, List<Long> ids) {
        if (!ids.isEmpty()) {
            conditions.add(condition);
            lists.put(name, ids);
        }
    }

    private void days(@Nullable DateRange range) {
        if (range != null) {
            add(
                    "p.daily_log_entry_id IN (SELECT id FROM procore_daily_log_entry"
                            + " WHERE project_id = :project AND log_date BETWEEN :firstDay AND :lastDay)",
                    "firstDay",
                    range.first().toString());
            values.put("lastDay", range.last().toString());
        }
    }

    private void times(String moment, @Nullable TimeRange range) {
        if (range != null) {
            String first = moment + "First";
            String last = moment + "Last";
            add("p." + moment + "_at BETWEEN :" + first + " AND :" + last, first, range.first());
            values.put(last, range.last());
        }
    }

    /** The ranges are rows of a table, because databases bound the depth of an expression. */
    private void locations(List<IdRange> ranges, boolean withSublocations) {
        if (ranges.isEmpty()) {
            return;
        }
        StringJoiner rows = new StringJoiner(", ");
        for (int i = 0; i < ranges.size(); i++) {
            rows.add("(:low" + i + ", :high" + i + ")");
            values.put("low" + i, ranges.get(i).lowest());
            values.put("high" + i, ranges.get(i).highest());
        }
        conditions.add("""
                p.location_id IN (
                    WITH RECURSIVE range (low, high) AS (VALUES %s),
                    named (id) AS (
                        SELECT n.id FROM procore_location n JOIN range ON n.id BETWEEN range.low AND range.high
                        WHERE n.project_id = :project
                    ),
                    below (id) AS (
                        SELECT id FROM named
                        UNION
                        SELECT n.id FROM procore_location n JOIN below ON n.parent_id = below.id
                    )
                    SELECT id FROM %s
                )
                """.formatted(rows, withSublocations ? "below" : "named"));
    }

    private void text(@Nullable String text) {
        if (text != null) {
            add("""
                    (p.folded_text LIKE :text ESCAPE '!'
                        OR p.album_id IN (SELECT id FROM procore_album
                            WHERE project_id = :project AND folded_name LIKE :text ESCAPE '!')
                        OR p.location_id IN (SELECT id FROM procore_location
                            WHERE project_id = :project AND folded_name LIKE :text ESCAPE '!')
                        OR EXISTS (SELECT 1 FROM procore_photo_trade s JOIN procore_trade t ON t.id = s.trade_id
                            WHERE s.photo_id = p.id AND t.folded_name LIKE :text ESCAPE '!'))
                    """, "text", "%" + SearchText.folded(text).replaceAll("[!%_]", "!$0") + "%");
        }
    }
}
