package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    @ParameterizedTest
    @CsvSource({
        "28, 3, 256",
        "32, 3, 256",
        "45, 3, 256",
        "56, 3, 167",
        "57, 4, 161",
        "64, 4, 128",
        "96, 4, 56",
        "112, 4, 41",
        "128, 5, 32",
        "224, 5, 32"
    })
    void largerImagesGetMoreStagesAndSmallerBatches(int side, int stages, int batch) {
        ImageShape shape = new ImageShape(3, side, side);
        Architecture architecture = Architecture.forImages(shape);
        assertThat(architecture.stages()).isEqualTo(stages);
        assertThat(architecture.last()).isEqualTo(192);
        assertThat(Math.ceilDiv(side, architecture.stride())).isBetween(4, 7);
        assertThat(TrainingSettings.of(Objectives.SIMCLR, shape, 1, 1).batch()).isEqualTo(batch);
    }
}
