package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.IntStream;

/** What is to be sorted into classes, by row: all images or all texts. */
public sealed interface Samples {

    /** The number of samples. */
    int size();

    /** The chosen rows, in the order given. */
    Samples subset(int[] rows);

    /** What they are, in the plural. */
    String kind();

    /** Feeds all of their content to {@code digest}. */
    void digest(MessageDigest digest);

    /**
     * Images of one shape.
     *
     * @param originals what they were before they had it
     */
    record Images(ImageSource source, Originals originals) implements Samples {

        /** Images that always had this shape. */
        public Images(ImageSource source) {
            this(source, Originals.NONE);
        }

        /** In another shape, made from as much of each image as there is. */
        ImageSource in(ImageShape shape) {
            return source.shape().equals(shape) ? source : new ResizedImages(this, shape);
        }

        @Override
        public int size() {
            return source.size();
        }

        @Override
        public Images subset(int[] rows) {
            int bytes = source.shape().bytes();
            byte[] pixels = new byte[Math.multiplyExact(rows.length, bytes)];
            for (int i = 0; i < rows.length; i++) {
                source.read(rows[i], pixels, i * bytes);
            }
            return new Images(ImageSource.of(pixels, source.shape()), originals.subset(rows));
        }

        @Override
        public String kind() {
            return "images";
        }

        @Override
        public void digest(MessageDigest digest) {
            digest.update(source.shape().toString().getBytes(StandardCharsets.UTF_8));
            byte[] pixels = new byte[source.shape().bytes()];
            for (int row = 0; row < size(); row++) {
                source.read(row, pixels, 0);
                digest.update(pixels);
            }
            originals.digest(digest);
        }
    }

    /** Texts. */
    record Texts(List<String> texts) implements Samples {

        public Texts {
            texts = List.copyOf(texts);
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public Texts subset(int[] rows) {
            return new Texts(IntStream.of(rows).mapToObj(texts::get).toList());
        }

        @Override
        public String kind() {
            return "texts";
        }

        @Override
        public void digest(MessageDigest digest) {
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
    }
}
