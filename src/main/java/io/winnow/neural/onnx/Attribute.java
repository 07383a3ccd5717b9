package io.winnow.neural.onnx;

/** A setting of a node, named as the operator's specification has it. */
public final class Attribute {

    private static final int NAME = 1;
    private static final int REAL = 2;
    private static final int INTEGER = 3;
    private static final int INTEGERS = 8;
    private static final int TYPE = 20;
    private static final int TYPE_REAL = 1;
    private static final int TYPE_INTEGER = 2;
    private static final int TYPE_INTEGERS = 7;

    private final Message message;

    private Attribute(Message message) {
        this.message = message;
    }

    /** One integer. */
    public static Attribute of(String name, long value) {
        return new Attribute(named(name).add(INTEGER, value).add(TYPE, TYPE_INTEGER));
    }

    /** One real number. */
    public static Attribute real(String name, float value) {
        return new Attribute(named(name).add(REAL, value).add(TYPE, TYPE_REAL));
    }

    /** A list of integers, even of one. */
    public static Attribute list(String name, long... values) {
        return new Attribute(named(name).add(INTEGERS, values).add(TYPE, TYPE_INTEGERS));
    }

    private static Message named(String name) {
        return new Message().add(NAME, name);
    }

    Message toMessage() {
        return message;
    }
}
