package io.winnow.sample;

import io.winnow.neural.Preprocessing;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;

class OnnxEncodersTest extends EncoderFamilyContract {

    @Autowired OnnxEncoders family;
    @Autowired BroughtEncoders brought;

    @Override
    EncoderFamily family() {
        return family;
    }

    @Override
    void prepare(long projectId) throws Exception {
        Path golden = Path.of("src/test/resources/golden/neural/onnx/first.onnx");
        Path upload = Files.copy(golden, folder.resolve("first.onnx"));
        brought.add(projectId, upload, "First", Preprocessing.imageNet(8, 6), "ada");
    }
}
