package io.winnow.cli;

import io.winnow.neural.FineTuneMethod;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ways of fine-tuning by their names in commands. */
final class FineTuneMethodNames implements ITypeConverter<FineTuneMethod>, Iterable<String> {

    @Override
    public FineTuneMethod convert(String name) {
        try {
            return FineTuneMethod.named(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    @Override
    public Iterator<String> iterator() {
        return FineTuneMethod.keys().iterator();
    }
}
