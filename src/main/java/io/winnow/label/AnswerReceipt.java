package io.winnow.label;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one {@link Answer}. Once a receipt other than {@link Status#REJECTED} is out, the
 * answer is on disk.
 *
 * @param key the answer's key
 * @param status what became of it
 * @param reason why it was rejected, else null
 */
public record AnswerReceipt(UUID key, Status status, @Nullable String reason) {

    /** What may become of an answer. */
    public enum Status {
        ACCEPTED,
        /** It was accepted before, under the same key. */
        DUPLICATE,
        /** It can never be accepted; sending it again is no use. */
        REJECTED
    }

    static AnswerReceipt accepted(Answer answer) {
        return new AnswerReceipt(answer.key(), Status.ACCEPTED, null);
    }

    static AnswerReceipt duplicate(Answer answer) {
        return new AnswerReceipt(answer.key(), Status.DUPLICATE, null);
    }

    /** Says that an answer can never be accepted. */
    public static AnswerReceipt rejected(UUID key, String reason) {
        return new AnswerReceipt(key, Status.REJECTED, reason);
    }
}
