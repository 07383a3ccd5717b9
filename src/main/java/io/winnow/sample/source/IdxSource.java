package io.winnow.sample.source;

import io.winnow.sample.image.GreyPng;
import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.ImageFormat;
import io.winnow.sample.image.InspectedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Grey images of an IDX file, with the labels of another where there is one. */
public final class IdxSource implements SampleSource {

    private final Path images;
    private final @Nullable Path labels;
    private final List<String> classNames;
    private final ImportLimits limits;

    /**
     * @param labels an IDX file with one number per image; null if there is none
     * @param classNames the class of each number; empty to name classes by their numbers
     */
    public IdxSource(
            Path images, @Nullable Path labels, List<String> classNames, ImportLimits limits) {
        this.images = images;
        this.labels = labels;
        this.classNames = List.copyOf(classNames);
        this.limits = limits;
    }

    @Override
    public long total() throws IOException {
        try (IdxFile file = IdxFile.open(images, 3)) {
            return file.dimension(0);
        }
    }

    @Override
    public void read(RowSink sink) throws IOException {
        Path labelFile = labels;
        try (IdxFile pixels = IdxFile.open(images, 3)) {
            if (labelFile == null) {
                read(pixels, null, sink);
                return;
            }
            try (IdxFile numbers = IdxFile.open(labelFile, 1)) {
                checkPaired(pixels, numbers);
                read(pixels, numbers, sink);
            }
        }
    }

    @Override
    public void close() {}

    private void read(IdxFile pixels, @Nullable IdxFile numbers, RowSink sink) throws IOException {
        int height = pixels.dimension(1);
        int width = pixels.dimension(2);
        ImageFiles.checkPixels(width, height, limits.maxPixels());
        boolean more = true;
        for (int i = 0; more && i < pixels.dimension(0); i++) {
            byte[] image = whole(pixels, height * width);
            if (image.length < height * width) {
                sink.rejected(
                        rejection(
                                i,
                                "the file ends here: images %,d to %,d are missing"
                                        .formatted(i + 1, pixels.dimension(0))));
                return;
            }
            more = row(i, image, width, height, numbers, sink);
        }
    }

    private boolean row(
            int index, byte[] image, int width, int height, @Nullable IdxFile numbers, RowSink sink)
            throws IOException {
        String label = null;
        if (numbers != null) {
            byte[] number = whole(numbers, 1);
            if (number.length == 0) {
                return sink.rejected(rejection(index, "the label file ends before this image"));
            }
            int c = number[0] & 0xff;
            if (!classNames.isEmpty() && c >= classNames.size()) {
                return sink.rejected(
                        rejection(
                                index,
                                "label %d, but there are %d classes"
                                        .formatted(c, classNames.size())));
            }
            label = classNames.isEmpty() ? Integer.toString(c) : classNames.get(c);
        }
        return sink.row(
                SourceRow.image(
                        index + 1L, name(index), label, Map.of(), () -> png(image, width, height)));
    }

    private static InspectedImage png(byte[] image, int width, int height) {
        try (GreyPng png = new GreyPng()) {
            return new InspectedImage(
                    png.encode(image, width, height), ImageFormat.PNG, width, height);
        }
    }

    /** A damaged gzip stream is a file that ends here. */
    private static byte[] whole(IdxFile file, int count) throws IOException {
        try {
            return file.next(count);
        } catch (EOFException | ZipException e) {
            return new byte[0];
        }
    }

    private static void checkPaired(IdxFile pixels, IdxFile numbers) throws SourceUnusable {
        if (pixels.dimension(0) != numbers.dimension(0)) {
            throw new SourceUnusable(
                    "%,d images, but %,d labels: the files do not belong together."
                            .formatted(pixels.dimension(0), numbers.dimension(0)));
        }
    }

    private static Rejection rejection(int index, String reason) {
        return new Rejection(index + 1L, name(index), reason);
    }

    private static String name(int index) {
        return "#" + (index + 1);
    }
}
