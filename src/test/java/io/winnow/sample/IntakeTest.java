package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Progress;
import io.winnow.sample.image.ImageFormat;
import io.winnow.sample.image.InspectedImage;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    @TempDir Path folder;
    private final List<NewSample> arrived = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    @Test
    void rowsBeyondTheLimitAreLeftOutAndTheFirstOfThemSaysSo() {
        try (Intake intake = new Intake(list(), new MediaStore(folder), 5, 3, Progress.NONE)) {
            assertThat(intake.row(row(1))).isTrue();
            assertThat(intake.rejected(new Rejection(2, "b", "broken"))).isTrue();
            assertThat(intake.row(row(3))).isTrue();
            assertThat(intake.row(row(4))).isFalse();
            assertThat(intake.row(row(5))).isFalse();
            intake.finish();
        }

        assertThat(arrived).extracting(NewSample::row).containsExactly(1L, 3L);
        assertThat(rejected).extracting(Rejection::position).containsExactly(2L, 4L);
        assertThat(rejected.getLast().reason())
                .contains("3 rows")
                .contains("winnow.import.max-rows");
    }

    private static SourceRow row(long position) {
        byte[] image = TestImages.png(4, 4, position);
        return new SourceRow(
                position,
                "#" + position,
                null,
                Map.of(),
                (SourceRow.ImageContent) () -> new InspectedImage(image, ImageFormat.PNG, 4, 4));
    }

    private Destination list() {
        return new Destination() {
            @Override
            public @Nullable Long classOf(@Nullable String label) {
                return null;
            }

            @Override
            public Tally commit(List<NewSample> samples, List<Rejection> rejections) {
                arrived.addAll(samples);
                rejected.addAll(rejections);
                return Tally.NONE;
            }
        };
    }
}
