package io.winnow.neural.onnx;

/**
 * A setting of a node: an integer, or a list of them.
 *
 * @param name as the operator's specification has it
 * @param list whether it is a list, even of one
 * @param values the integers
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attribute(String name, boolean list, long... values) {

    private static final int NAME = 1;
    private static final int INTEGER = 3;
    private static final int INTEGERS = 8;
    private static final int TYPE = 20;
    private static final int TYPE_INTEGER = 2;
    private static final int TYPE_INTEGERS = 7;

    public Attribute {
        if (!list && values.length != 1) {
            throw new IllegalArgumentException(name + " is one integer, not " + values.length);
        }
    }

    /** One integer. */
    public static Attribute of(String name, long value) {
        return new Attribute(name, false, value);
    }

    /** A list of integers. */
    public static Attribute list(String name, long... values) {
        return new Attribute(name, true, values);
    }

    Message toMessage() {
        return new Message()
                .add(NAME, name)
                .add(list ? INTEGERS : INTEGER, values)
                .add(TYPE, list ? TYPE_INTEGERS : TYPE_INTEGER);
    }
}
