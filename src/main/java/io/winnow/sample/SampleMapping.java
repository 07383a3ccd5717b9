package io.winnow.sample;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads rows of the sample table, column by column: Spring's mapper first asks for a column called
 * "sampleId", and H2 writes a stack trace to its log for every name it does not know.
 */
final class SampleMapping {

    private SampleMapping() {}

    static SampleView sample(ResultSet row, int number) throws SQLException {
        return new SampleView(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("content_hash"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                Split.valueOf(row.getString("split")),
                row.getObject("imported_class_id", Long.class),
                row.getString("metadata"));
    }

    static ImportedLabel label(ResultSet row, int number) throws SQLException {
        return new ImportedLabel(
                row.getLong("id"),
                row.getInt("ordinal"),
                row.getLong("imported_class_id"),
                Split.valueOf(row.getString("split")));
    }

    static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getString("content_hash"),
                row.getLong("import_id"),
                row.getLong("import_row"),
                row.getObject("imported_class_id", Long.class));
    }

    static MediaKey media(ResultSet row, int number) throws SQLException {
        return new MediaKey(row.getString("content_hash"), row.getString("media_type"));
    }
}
