package io.winnow.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.rest.StageMessages.AnswersRequest;
import io.winnow.rest.StageMessages.LeasesReply;
import io.winnow.round.Idle;
import io.winnow.round.Leases;
import io.winnow.round.RoundState;
import io.winnow.round.RoundStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StageMessagesTest {

    private static final String ANSWER =
            """
            {"answers":[{"key":"b7a2a1de-55c1-4a0e-9d8c-0f54f5a7c001","sampleId":7,"kind":"LABEL",
            "classId":3,"millis":900,"answeredAt":"2026-01-02T03:04:05Z"}]}
            """;

    @Test
    void anAnswerIsRead() {
        assertThat(read(ANSWER).answers().getFirst().read())
                .isEqualTo(
                        new Answer(
                                UUID.fromString("b7a2a1de-55c1-4a0e-9d8c-0f54f5a7c001"),
                                7,
                                AnswerKind.LABEL,
                                3L,
                                List.of(),
                                null,
                                900,
                                Instant.parse("2026-01-02T03:04:05Z")));
    }

    @ParameterizedTest
    @CsvSource({"answeredAt, '\"[-0-9T:]+Z\"'", "kind, '\"LABEL\"'"})
    void whatIsMissingIsSaidOfThatAnswerAlone(String field, String value) {
        String without = ANSWER.replaceFirst("\"" + field + "\":" + value, "\"x\":0");

        AnswersRequest request = read(without);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> request.answers().getFirst().read())
                .withMessage(field + " is missing");
    }

    @Test
    void withoutAKeyThereIsNothingToAnswerTo() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> read(ANSWER.replaceFirst("\"key\":[^,]+", "\"x\":0")))
                .withMessageContaining("an answer has no key");
    }

    /** The words that the stage in the browser knows. */
    @Test
    void whyThereIsNothingToLabelIsSaidInTheStagesWords() {
        RoundStatus round =
                new RoundStatus(
                        3, 10, 10, RoundState.COMPLETE, "", "", null, null, null, null, false, .5);
        assertThat(Stream.of(Idle.values()).map(idle -> new Leases(List.of(), round, idle)))
                .extracting(leases -> LeasesReply.of(1, leases).idle())
                .containsExactly(
                        "round-complete",
                        "choosing",
                        "all-leased",
                        "pool-empty",
                        "encoding",
                        "no-classes");
        assertThat(LeasesReply.of(1, new Leases(List.of(), round, Idle.CHOOSING)).round())
                .satisfies(reply -> assertThat(reply.choosing()).isEqualTo(.5))
                .satisfies(reply -> assertThat(reply.state()).isEqualTo("COMPLETE"));
        assertThat(LeasesReply.of(1, new Leases(List.of(), round, null)).idle()).isNull();
    }

    private static AnswersRequest read(String json) {
        return JsonMapper.shared().readValue(json, AnswersRequest.class);
    }
}
