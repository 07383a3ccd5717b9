package io.winnow.sample.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that waits for the end of a row that never ends. */
final class BoundedReader extends FilterReader {

    private final int most;
    private int sinceRow;

    BoundedReader(Reader in, int most) {
        super(in);
        this.most = most;
    }

    /** The parser has finished a row. */
    void rowEnded() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(1);
        return c;
    }

    @Override
    public int read(char[] into, int at, int length) throws IOException {
        int read = super.read(into, at, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        sinceRow += Math.max(0, read);
        if (sinceRow > most) {
            throw new IOException("a row has more than %,d characters".formatted(most));
        }
    }
}
