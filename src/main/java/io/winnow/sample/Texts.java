package io.winnow.sample;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of projects that have texts. */
@Service
@Transactional(readOnly = true)
public class Texts {

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

    /** How the text of a sample begins, on one line. */
    public String excerpt(SampleView sample) {
        String text = of(sample);
        String line = text.substring(0, Math.min(2 * EXCERPT, text.length()));
        line = line.strip().replaceAll("\\s+", " ");
        return line.length() < EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }
}
