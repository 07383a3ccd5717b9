package io.winnow.simulate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Tells contents that were seen before, byte by byte the same, from those that were not. */
final class Copies {

    private final Set<String> seen = new HashSet<>();
    private int count;

    /** Whether {@code content} is a copy, which it is from its second time on. */
    boolean has(byte[] content) {
        boolean copy = !seen.add(hash(content));
        count += copy ? 1 : 0;
        return copy;
    }

    /** How many copies there were. */
    int count() {
        return count;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
