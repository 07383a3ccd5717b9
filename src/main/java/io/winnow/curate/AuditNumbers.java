package io.winnow.curate;

/** Numbers as a spreadsheet may have written them back. */
final class AuditNumbers {

    private AuditNumbers() {}

    /** The number, with a decimal point or comma; NaN if it is none. */
    static double parse(String cell) {
        try {
            return Double.parseDouble(cell.strip().replace(',', '.'));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /** The same as a whole number; −1 if it is none from 0 up. */
    static int whole(String cell) {
        double number = parse(cell);
        return number >= 0 && number == (int) number ? (int) number : -1;
    }
}
