package io.winnow.sample;

import io.winnow.sample.image.InspectedImage;
import io.winnow.sample.source.Reasons;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceRow;
import io.winnow.sample.source.SourceRow.ImageContent;
import io.winnow.sample.source.SourceRow.TextContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads, checks and hashes what a row holds, and stores its image; safe on several threads. */
final class RowReader {

    private static final int NAME_LENGTH = 1_000;
    private static final int METADATA_LENGTH = 20_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MediaStore media;

    RowReader(MediaStore media) {
        this.media = media;
    }

    ReadRow read(SourceRow row) {
        try {
            if (row.name().length() > NAME_LENGTH) {
                throw new IOException("the name has more than 1,000 characters");
            }
            String metadata = metadata(row.metadata());
            return switch (row.content()) {
                case ImageContent image -> image(row, image.inspect(), metadata);
                case TextContent text -> text(row, text.text(), metadata);
            };
        } catch (IOException e) {
            return ReadRow.rejected(new Rejection(row.position(), row.name(), Reasons.of(e)));
        }
    }

    private ReadRow image(SourceRow row, InspectedImage image, @Nullable String metadata) {
        String hash = sha256(image.content());
        media.keep(hash, image.format().mediaType(), image.content());
        return ReadRow.image(row, image, hash, metadata);
    }

    private static ReadRow text(SourceRow row, String text, @Nullable String metadata) {
        return ReadRow.text(row, text, sha256(text.getBytes(StandardCharsets.UTF_8)), metadata);
    }

    private static @Nullable String metadata(Map<String, Object> metadata) throws IOException {
        String text = metadata.isEmpty() ? null : JSON.writeValueAsString(metadata);
        if (text != null && text.length() > METADATA_LENGTH) {
            throw new IOException("more than 20,000 characters of metadata");
        }
        return text;
    }

    /** In hex. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
