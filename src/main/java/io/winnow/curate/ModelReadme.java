package io.winnow.curate;

import io.winnow.learning.ImageShape;
import org.jspecify.annotations.Nullable;

/** Says beside an exported model how to use it; {@code README.md} in its folder. */
final class ModelReadme {

    private ModelReadme() {}

    /**
     * The text.
     *
     * @param texts whether the model takes texts
     * @param onnx the shape of image that {@code model.onnx} takes; null if there is none
     */
    static String of(ModelCard card, boolean texts, @Nullable ImageShape onnx) {
        return "# %s, model %d\n\n%s\n%s"
                .formatted(
                        card.project().replace('\n', ' '),
                        card.model(),
                        """
                        `model.json` says what it learned from and how good it is. With Winnow:

                            winnow predict --model <this folder> %s
                        """
                                .formatted(texts ? "--texts <table>" : "--folder <pictures>"),
                        onnx == null ? without() : python(onnx));
    }

    private static String without() {
        return """
        There is no `model.onnx`: its encoder is not one that Winnow writes in that format. The
        encoder's own file, where there is one, and `head.safetensors` hold all its numbers; an encoder
        without a file is part of Winnow.
        """;
    }

    private static String python(ImageShape shape) {
        boolean grey = shape.channels() == 1;
        return """
        `model.onnx` is the whole model, encoder and head, for any ONNX runtime. It takes `images`,
        n × %d × %d × %d %s pixels from 0 to 255 as float32, and gives `probabilities`, n × classes, and
        `embedding`. In Python (`pip install onnxruntime pillow numpy`):

        ```python
        import json, numpy, onnxruntime; from PIL import Image

        model = onnxruntime.InferenceSession("model.onnx")
        pixels = numpy.float32(Image.open("picture.png").convert("%s").resize((%d, %d), Image.BILINEAR))%s
        p = model.run(["probabilities"], {"images": pixels})[0][0]
        print(json.loads(model.get_modelmeta().custom_metadata_map["classes"])[p.argmax()], p.max())
        ```

        Winnow keeps the proportions of a picture and centres it, where these lines stretch it; for the
        very numbers that Winnow shows, give it pictures of %d × %d.
        """
                .formatted(
                        shape.channels(),
                        shape.height(),
                        shape.width(),
                        grey ? "grey" : "RGB",
                        grey ? "L" : "RGB",
                        shape.width(),
                        shape.height(),
                        grey ? "[None, None]" : ".transpose(2, 0, 1)[None]",
                        shape.width(),
                        shape.height());
    }
}
