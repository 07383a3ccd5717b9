package io.winnow.sample.image;

/**
 * An image file that was decoded once from start to end without complaint.
 *
 * @param content the file, not copied
 */
public record InspectedImage(byte[] content, ImageFormat format, int width, int height) {}
