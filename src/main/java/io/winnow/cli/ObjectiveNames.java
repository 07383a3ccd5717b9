package io.winnow.cli;

import io.winnow.neural.Objectives;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Objectives by their names in commands. */
final class ObjectiveNames implements ITypeConverter<Objectives>, Iterable<String> {

    @Override
    public Objectives convert(String name) {
        try {
            return Objectives.named(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    @Override
    public Iterator<String> iterator() {
        return Objectives.keys().iterator();
    }
}
