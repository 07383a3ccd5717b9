package io.winnow.sample;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The samples of all projects. Arrays are indexed by ordinal. */
@Service
@Transactional(readOnly = true)
public class Samples {

    private static final String COLUMNS =
            "select id, project_id, ordinal, name, content_hash, media_type, width, height, split,"
                    + " imported_class_id, metadata from sample ";

    private final JdbcClient database;
    private final SampleRows rows;
    private final MediaStore media;

    Samples(JdbcClient database, SampleRows rows, MediaStore media) {
        this.database = database;
        this.rows = rows;
        this.media = media;
    }

    /** The number n of samples; ordinals are 0 to n − 1. */
    public int count(long projectId) {
        return rows.count(projectId);
    }

    public SampleCounts counts(long projectId) {
        return database.sql(
                        """
                        select count(case when split = 'POOL' then 1 end) as pool,
                               count(case when split = 'GOLD' then 1 end) as gold,
                               count(case when split = 'POOL' then imported_class_id end)
                                   as imported_in_pool,
                               count(case when split = 'GOLD' then imported_class_id end)
                                   as imported_in_gold
                        from sample where project_id = ?
                        """)
                .param(projectId)
                .query(SampleCounts.class)
                .single();
    }

    public Optional<SampleView> find(long sampleId) {
        return database.sql(COLUMNS + "where id = ?")
                .param(sampleId)
                .query(SampleMapping::sample)
                .optional();
    }

    /**
     * The sample with that id.
     *
     * @throws UnknownSample if there is none
     */
    public SampleView get(long sampleId) {
        return find(sampleId).orElseThrow(() -> new UnknownSample(sampleId));
    }

    public Optional<SampleView> at(long projectId, int ordinal) {
        return database.sql(COLUMNS + "where project_id = ? and ordinal = ?")
                .params(projectId, ordinal)
                .query(SampleMapping::sample)
                .optional();
    }

    /** At most {@code limit} samples from ordinal {@code from} on, in order. */
    public List<SampleView> page(long projectId, int from, int limit) {
        return database.sql(
                        COLUMNS
                                + "where project_id = ? and ordinal >= ? and ordinal < ?"
                                + " order by ordinal")
                .params(projectId, from, (long) from + limit)
                .query(SampleMapping::sample)
                .list();
    }

    /** The samples with those ordinals, in their order; those that do not exist are left out. */
    public List<SampleView> at(long projectId, List<Integer> ordinals) {
        if (ordinals.isEmpty()) {
            return List.of();
        }
        Map<Integer, SampleView> found = HashMap.newHashMap(ordinals.size());
        database.sql(COLUMNS + "where project_id = :project and ordinal in (:ordinals)")
                .param("project", projectId)
                .param("ordinals", ordinals)
                .query(SampleMapping::sample)
                .list()
                .forEach(sample -> found.put(sample.ordinal(), sample));
        return ordinals.stream().flatMap(o -> Stream.ofNullable(found.get(o))).toList();
    }

    /** The id of each sample, by ordinal. */
    public long[] idsByOrdinal(long projectId) {
        return database
                .sql("select id from sample where project_id = ? order by ordinal")
                .param(projectId)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The ids of the samples with those ordinals, in their order; all must be there. */
    public List<Long> idsAt(long projectId, List<Integer> ordinals) {
        if (ordinals.isEmpty()) {
            return List.of();
        }
        Map<Integer, Long> ids = HashMap.newHashMap(ordinals.size());
        database.sql(
                        "select ordinal, id from sample where project_id = :project"
                                + " and ordinal in (:ordinals)")
                .param("project", projectId)
                .param("ordinals", ordinals)
                .query((row, number) -> ids.put(row.getInt(1), row.getLong(2)))
                .list();
        return ordinals.stream()
                .map(ordinal ->
                        Objects.requireNonNull(ids.get(ordinal), () -> "no sample " + ordinal))
                .toList();
    }

    /** A stable hash of each sample's content, by ordinal: for breaking ties. */
    public long[] keysByOrdinal(long projectId) {
        return database
                .sql("select content_hash from sample where project_id = ? order by ordinal")
                .param(projectId)
                .query(String.class)
                .stream()
                .mapToLong(hash -> HexFormat.fromHexDigitsToLong(hash, 0, 16))
                .toArray();
    }

    /** The rows of the sealed samples, ascending. */
    public int[] goldOrdinals(long projectId) {
        return rows.ordinals(projectId, Split.GOLD);
    }

    /** The rows that may be asked, ascending. */
    public int[] poolOrdinals(long projectId) {
        return rows.ordinals(projectId, Split.POOL);
    }

    /** The classes that samples were imported with, by ordinal; on gold they are the truth. */
    public List<ImportedLabel> importedLabels(long projectId) {
        return database.sql(
                        """
                        select id, ordinal, imported_class_id, split
                        from sample where project_id = ? and imported_class_id is not null
                        order by ordinal
                        """)
                .param(projectId)
                .query(SampleMapping::label)
                .list();
    }

    /**
     * Where the media of an image lie.
     *
     * @throws UnknownSample if there is no such sample
     */
    public MediaFile media(long sampleId) {
        return media.file(get(sampleId));
    }
}
