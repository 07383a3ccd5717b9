package io.winnow.learning;

/** Images of one shape, by row; safe for concurrent readers. */
public interface ImageSource {

    /** The number of images. */
    int size();

    /** The shape that all of them have. */
    ImageShape shape();

    /**
     * Copies the pixels of one image, channel-major (C × H × W, 0..255), to {@code into[at ..)}.
     */
    void read(int row, byte[] into, int at);

    /** Images in one array, n × C × H × W, not copied. */
    static ImageSource of(byte[] pixels, ImageShape shape) {
        int bytes = shape.bytes();
        if (pixels.length % bytes != 0) {
            throw new IllegalArgumentException(
                    pixels.length + " bytes are no whole number of images of " + bytes);
        }
        return new ImageSource() {
            @Override
            public int size() {
                return pixels.length / bytes;
            }

            @Override
            public ImageShape shape() {
                return shape;
            }

            @Override
            public void read(int row, byte[] into, int at) {
                System.arraycopy(pixels, row * bytes, into, at, bytes);
            }
        };
    }
}
