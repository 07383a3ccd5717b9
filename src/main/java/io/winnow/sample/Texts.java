package io.winnow.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of projects that have texts. */
@Service
@Transactional(readOnly = true)
public class Texts {

    /** The media type of texts. */
    static final String MEDIA_TYPE = "text/plain";

    private static final int EXCERPT = 160;

    private final JdbcClient database;

    Texts(JdbcClient database) {
        this.database = database;
    }

    /** At most {@code limit} texts from ordinal {@code from} on, in order. */
    public List<String> page(long projectId, int from, int limit) {
        return database.sql(
                        "select content from sample_text"
                                + " where project_id = ? and ordinal >= ? and ordinal < ?"
                                + " order by ordinal")
                .params(projectId, from, (long) from + limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * The text of a sample.
     *
     * @throws UnknownSample if it has none
     */
    public String of(SampleView sample) {
        return page(sample.projectId(), sample.ordinal(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownSample(sample.id()));
    }

    /** The samples of these ids, in that order; those that do not exist are left out. */
    public List<Glimpse> glimpses(Collection<Long> sampleIds) {
        if (sampleIds.isEmpty()) {
            return List.of();
        }
        Map<Long, Glimpse> byId = new HashMap<>();
        database.sql(
                        """
                        select s.id, substring(t.content from 1 for :most) from sample s
                        left join sample_text t
                            on t.project_id = s.project_id and t.ordinal = s.ordinal
                        where s.id in (:ids)
                        """)
                .param("most", 2 * EXCERPT)
                .param("ids", sampleIds)
                .query(row -> {
                    byId.put(row.getLong(1), new Glimpse(row.getLong(1), line(row.getString(2))));
                });
        return sampleIds.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    private static @Nullable String line(@Nullable String start) {
        if (start == null) {
            return null;
        }
        String line = start.strip().replaceAll("\\s+", " ");
        return line.length() < EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }
}
