package io.winnow.cli;

import io.winnow.neural.Choice;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ways to train by their names in commands. */
abstract class ChoiceNames<C extends Enum<C> & Choice>
        implements ITypeConverter<C>, Iterable<String> {

    private final Class<C> choices;
    private final String kind;

    /**
     * @param kind what one of them is, such as "method"
     */
    ChoiceNames(Class<C> choices, String kind) {
        this.choices = choices;
        this.kind = kind;
    }

    @Override
    public C convert(String name) {
        try {
            return Choice.named(choices, kind, name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    @Override
    public Iterator<String> iterator() {
        return Choice.keys(choices).iterator();
    }
}
