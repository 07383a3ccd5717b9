package io.winnow.sample.image;

/**
 * An image file that was decoded once from start to end without complaint.
 *
 * @param content the file, not copied
 * @param width pixels across, as it is shown: turned as its Exif data say
 * @param height pixels down, as it is shown
 */
public record InspectedImage(byte[] content, ImageFormat format, int width, int height) {}
