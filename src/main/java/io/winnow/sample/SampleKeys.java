package io.winnow.sample;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the samples of a project by what a table names them by. */
@Service
public class SampleKeys {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SEVERAL = -1;

    private final JdbcClient database;

    SampleKeys(JdbcClient database) {
        this.database = database;
    }

    /** Tells which sample of a project a key names. */
    public static final class Named {

        private final Map<String, Integer> ordinals = new HashMap<>();
        private final UnaryOperator<String> form;

        private Named(UnaryOperator<String> form) {
            this.form = form;
        }

        private void put(String key, int ordinal) {
            ordinals.merge(key, ordinal, (first, second) -> SEVERAL);
        }

        /**
         * The ordinal of the sample.
         *
         * @throws UnknownKey if none is called so, or several are; the message says which
         */
        public int ordinal(String key) throws UnknownKey {
            Integer ordinal = ordinals.get(form.apply(key));
            if (ordinal == null) {
                throw new UnknownKey("no sample of this project is called so");
            }
            if (ordinal == SEVERAL) {
                throw new UnknownKey("several samples of this project are called so");
            }
            return ordinal;
        }
    }

    /**
     * Loads the keys of all samples.
     *
     * @param column the column of their metadata, with {@link SampleKey#METADATA} only
     */
    @Transactional(readOnly = true)
    public Named of(long projectId, SampleKey key, String column) {
        return switch (key) {
            case NUMBER -> plain(projectId, "id", UnaryOperator.identity());
            case NAME -> plain(projectId, "name", UnaryOperator.identity());
            case CONTENT_HASH -> plain(projectId, "content_hash", SampleKeys::lower);
            case TEXT -> plain(projectId, "content_hash", SampleKeys::hashOf);
            case METADATA -> metadata(projectId, column);
        };
    }

    private Named plain(long projectId, String column, UnaryOperator<String> form) {
        Named named = new Named(form);
        select(projectId, column, row -> named.put(row.getString(2), row.getInt(1)));
        return named;
    }

    private Named metadata(long projectId, String column) {
        Named named = new Named(UnaryOperator.identity());
        select(
                projectId,
                "metadata",
                row -> {
                    String value = value(row.getString(2), column);
                    if (value != null) {
                        named.put(value, row.getInt(1));
                    }
                });
        return named;
    }

    private void select(long projectId, String column, RowCallbackHandler each) {
        database.sql("select ordinal, " + column + " from sample where project_id = ?")
                .param(projectId)
                .query(each);
    }

    private static @Nullable String value(@Nullable String metadata, String column) {
        JsonNode value = metadata == null ? null : JSON.readTree(metadata).get(column);
        return value == null || value.isNull() || !value.isValueNode() ? null : value.asString();
    }

    private static String lower(String hash) {
        return hash.toLowerCase(Locale.ROOT);
    }

    /** As an import hashes the text. */
    private static String hashOf(String text) {
        return RowReader.sha256(text.replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8));
    }
}
