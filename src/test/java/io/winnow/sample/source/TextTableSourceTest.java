package io.winnow.sample.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableSourceTest extends SampleSourceContract {

    @Override
    SampleSource source(Path empty) throws Exception {
        Path file = empty.resolve("texts.csv");
        Files.writeString(file, "text,label\none,x\n,y\ntwo,x,too many\nthree,y\nfour,\n");
        return source(file, null, null);
    }

    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir Path folder;

    @Test
    void readsCsvAndFindsItsColumns() throws Exception {
        Path file =
                write(
                        "mails.csv",
                        """
                        id,message,category
                        7,"Hello, you",ham
                        8,"Two
                        lines",spam
                        9,No label,
                        """);

        Collected read = read(file);

        assertThat(read.reasons).isEmpty();
        assertThat(texts(read)).containsExactly("Hello, you", "Two\nlines", "No label");
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("ham", "spam", null);
        assertThat(read.rows.getFirst().metadata()).isEqualTo(Map.of("id", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void semicolonsAndTabsPartTheCellsOfACsvToo(String delimiter) throws Exception {
        String rows = "label;text\nspam;buy, now\n".replace(";", delimiter);
        assertThat(texts(read(write("a.csv", rows)))).containsExactly("buy, now");
    }

    @Test
    void quotesOfATsvAreLetters() throws Exception {
        Collected read = read(write("sms.tsv", "label\ttext\nham\t\"Open quote\nspam\tB\n"));
        assertThat(texts(read)).containsExactly("\"Open quote", "B");
    }

    @Test
    void quotesInTheMiddleOfACellAreLetters() throws Exception {
        Collected read = read(write("a.csv", "text,label\n\"a\" b,x\nsay \"c\",y\n"));
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("x", "y");
    }

    @Test
    void aTextOfSeveralLinesIsOneRowAlsoOfTheTotal() throws Exception {
        Path file = write("a.csv", "text,label\n\"one\ntwo\nthree\",x\n\"say \"\"hi\"\"\n\",y\n");
        try (TextTableSource source = source(file, null, null)) {
            assertThat(source.total()).isEqualTo(3);
        }
        Path unclosed = write("b.csv", "text\n\"one\ntwo\nthree\n");
        try (TextTableSource source = source(unclosed, null, null)) {
            assertThat(source.total()).isEqualTo(4);
        }
    }

    @Test
    void readsJsonl() throws Exception {
        Collected read =
                read(
                        write(
                                "a.jsonl",
                                """
                                {"text": "one", "label": "A", "at": 3}
                                no json
                                {"text": ["a"], "label": "A"}
                                {"text": "two", "label": 4}
                                """));
        assertThat(texts(read)).containsExactly("one", "two");
        assertThat(read.rows.getLast().label()).isEqualTo("4");
        assertThat(read.rejectedAt).containsExactly(2L, 3L);
    }

    @Test
    void everyLineOfPlainTextIsAText() throws Exception {
        Collected read = read(write("a.txt", "first\n\n  \nsecond, \"with\" all"));
        assertThat(texts(read)).containsExactly("first", "second, \"with\" all");
        assertThat(read.rows.getLast().position()).isEqualTo(4);
    }

    @Test
    void readsTheFirstSheetOfExcel() throws Exception {
        Path file = folder.resolve("a.xlsx");
        writeXlsx(file, List.of(List.of("review", "label"), List.of("Good <3", "pos")));
        Collected read = read(file);
        assertThat(texts(read)).containsExactly("Good <3");
        assertThat(read.rows.getFirst().label()).isEqualTo("pos");
        try (TextTableSource source = source(file, null, null)) {
            assertThat(source.total()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "windows-1251"})
    void findsTheEncoding(String name) throws Exception {
        String text =
                name.equals("windows-1251")
                        ? "Завтра утром мы поедем в город, чтобы купить хлеб и молоко, а вечером вернёмся домой"
                        : "Größe und Maß: ein schöner Straßenbau über die Brücke";
        String mark = name.startsWith("UTF-16") ? "\ufeff" : "";
        Path file = folder.resolve("a.txt");
        Files.write(file, (mark + text + "\n").getBytes(Charset.forName(name)));

        assertThat(texts(read(file))).containsExactly(text);
        try (TextTableSource source = source(file, null, null)) {
            assertThat(source.layout().encoding()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"an answer,größer", "café", "naïve,über,1", "Ærø"})
    void fewAccentsAreWestern(String text) throws Exception {
        Path file = folder.resolve("a.txt");
        Files.write(file, (text + "\n").getBytes(Charset.forName("windows-1252")));
        assertThat(texts(read(file))).containsExactly(text);
    }

    @Test
    void badRowsAreNamedAndTheRestArrives() throws Exception {
        String huge = "x".repeat(10_000_000);
        Collected read = read(write("a.csv", "text,label\n,A\n" + huge + ",A\na,b,c\nfine,A\n"));

        assertThat(texts(read)).containsExactly("fine");
        assertThat(read.rejectedAt).containsExactly(2L, 3L, 4L);
        assertThat(read.reasons.values())
                .anyMatch(reason -> reason.equals("there is no text"))
                .anyMatch(reason -> reason.contains("10,000,000 characters, more than 100,000"))
                .anyMatch(reason -> reason.startsWith("unknown column"));
    }

    @Test
    void theColumnsMayBeNamed() throws Exception {
        Path file = write("a.csv", "text,body,kind\nshort,the body,K\n");
        assertThat(texts(Collected.of(source(file, "body", "kind")))).containsExactly("the body");
        assertThat(Collected.of(source(file, "body", "")).rows.getFirst().label()).isNull();
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> Collected.of(source(file, "corpus", null)))
                .withMessage("a.csv has no column \"corpus\". Its columns are: text, body, kind.");
    }

    @Test
    void withoutATellingNameTheLongestCellIsTheText() throws Exception {
        Path file = write("a.csv", "a,b,class\n1,quite a long cell,A\n");
        try (TextTableSource source = source(file, null, null)) {
            assertThat(source.layout())
                    .isEqualTo(new TableLayout(List.of("a", "b", "class"), "b", "class", "UTF-8"));
        }
    }

    @Test
    void saysWhatCannotBeRead() throws Exception {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> source(write("a.pdf", "%PDF"), null, null))
                .withMessageContaining(".csv, .tsv, .jsonl, .json, .txt or .xlsx, not a.pdf");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> read(write("a.xlsx", "no archive")))
                .withMessageContaining("a.xlsx is no Excel file");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> source(write("e.csv", "text\n"), null, null).layout())
                .withMessageContaining("no row with a text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",text,label\n0,one,A\n1,two,B\n",
                "label,text,label\nA,one,x\nB,two,y\n",
                "text,label,\none,A,\ntwo,B,\n",
                "text,label\none,A,\ntwo,B,,\n",
                "text|label\none|A\ntwo|B\n",
                "sep=;\ntext;label\none;A\ntwo;B\n",
                "\n\ntext,label\none,A\ntwo,B\n",
                "n,title_long,topic\n1,one,A\n2,two,B\n"
            })
    void readsWhatOtherProgramsWrite(String csv) throws Exception {
        Collected read = read(write("a.csv", csv));
        assertThat(read.reasons).isEmpty();
        assertThat(texts(read)).containsExactly("one", "two");
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("A", "B");
    }

    @Test
    void columnsWithoutANameAreCalledByTheirPlace() throws Exception {
        try (TextTableSource source = source(write("a.csv", "v1,v2,,v2\na,b,c,d\n"), null, null)) {
            assertThat(source.layout().columns())
                    .containsExactly("v1", "v2", "column 3", "column 4");
        }
    }

    @Test
    void aTableWithoutAHeaderLosesNoRow() throws Exception {
        String rows = "ham\tsee you at five\nspam\twin a prize\nham\tok then\n";
        try (TextTableSource source = source(write("sms.tsv", rows), null, "column 1")) {
            assertThat(source.layout().columns()).containsExactly("column 1", "column 2");
            Collected read = Collected.of(source);
            assertThat(texts(read)).containsExactly("see you at five", "win a prize", "ok then");
            assertThat(read.rows.stream().map(SourceRow::label))
                    .containsExactly("ham", "spam", "ham");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text,label\none,label\ntwo,x\n",
                ",0,1\n0,one,1\n1,two,1\n",
                "kind,said\na,one\nkind,said\nb,two\n"
            })
    void aHeaderIsNoRow(String csv) throws Exception {
        assertThat(texts(read(write("a.csv", csv))))
                .contains("one", "two")
                .doesNotContain("text", "0");
    }

    @Test
    void severalRowsTellWhichColumnHoldsTheTexts() throws Exception {
        String csv = "id,url,words\n1,https://example.org/1,ok\n2,https://example.org/2,";
        Path file = write("a.csv", csv + "rather more words than both of the addresses have\n");
        assertThat(texts(read(file))).startsWith("ok");
        Path jsonl =
                write("a.jsonl", "{\"id\":\"first\"}\n{\"id\":2,\"text\":\"a\",\"label\":\"A\"}\n");
        Collected read = read(jsonl);
        assertThat(texts(read)).containsExactly("a");
        assertThat(read.rows.getFirst().label()).isEqualTo("A");
    }

    @Test
    void objectsWithinObjectsAreColumnsToo() throws Exception {
        Collected read =
                read(
                        write(
                                "a.jsonl",
                                """
                                {"data": {"text": "one"}, "meta": {"label": "A", "by": "x"}}
                                {"data": {"text": "two"}, "meta": {"label": ["B"]}}
                                {"data": {"text": "three"}, "meta": {"label": ["A", "B"]}}
                                """));
        assertThat(texts(read)).containsExactly("one", "two");
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("A", "B");
        assertThat(read.rows.getFirst().metadata()).isEqualTo(Map.of("meta.by", "x"));
        assertThat(read.reasons).containsValue("the label is not one name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.jsonl"})
    void readsAnArrayOfObjects(String name) throws Exception {
        String array =
                " [ {\"text\": \"one\", \"label\": \"A\"},\n [1], 2,\n {\"text\": \"two\"} ]";
        Collected read = read(write(name, array));
        assertThat(texts(read)).containsExactly("one", "two");
        assertThat(read.rejectedAt).containsExactly(2L, 2L);
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> read(write(name, "[{\"text\": \"one\"},\n{\"text\"")))
                .withMessageContaining("cannot be read to its end: line 2");
    }

    @Test
    void aQuoteThatIsNotClosedIsNamed() throws Exception {
        Path file = write("a.csv", "text,label\n\"never closed,x\nfoo,y\n");
        assertThat(read(file).reasons.values())
                .singleElement()
                .asString()
                .contains("begins in line 2", "not closed");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> source(file, null, null).layout())
                .withMessageContaining("no row with a text: line 3, missing column");
    }

    @Test
    void aRowThatCannotBeReadIsShownInShort() throws Exception {
        Collected read = read(write("a.csv", "text,label\n" + "x".repeat(999) + "\n"));
        assertThat(read.reasons).containsOnlyKeys("x".repeat(60) + "…");
    }

    @Test
    void aTitleAboveATableIsNoHeader() throws Exception {
        Path file = folder.resolve("a.xlsx");
        writeXlsx(
                file,
                List.of(
                        List.of("Reviews of May"),
                        List.of(""),
                        List.of("review", "label"),
                        List.of("Good", "pos")));
        Collected read = read(file);
        assertThat(texts(read)).containsExactly("Good");
        assertThat(read.rows.getFirst().label()).isEqualTo("pos");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static Collected read(Path file) throws IOException {
        return Collected.of(source(file, null, null));
    }

    private static TextTableSource source(Path file, String text, String label)
            throws SourceUnusable {
        return new TextTableSource(file, text, label, ImportLimits.defaults());
    }

    private static List<String> texts(Collected read) {
        return read.rows.stream()
                .map(row -> ((SourceRow.TextContent) row.content()).text())
                .toList();
    }

    @Test
    void aSheetOfNotesIsPassedOver() throws Exception {
        Path file = folder.resolve("a.xlsx");
        List<List<String>> table = List.of(List.of("review", "label"), List.of("Good", "pos"));
        writeXlsx(file, List.of(List.of("See the next sheet")), table);
        assertThat(texts(read(file))).containsExactly("Good");
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            sheet.append("<row r=\"%d\">".formatted(r + 1));
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c).replace("<", "&lt;");
                sheet.append(
                        "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                .formatted((char) ('A' + c), r + 1, text));
            }
            sheet.append("</row>");
        }
        return "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, sheet);
    }

    @SafeVarargs
    private static void writeXlsx(Path file, List<List<String>>... sheets) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder listed = new StringBuilder();
        StringBuilder related = new StringBuilder();
        for (int i = 1; i <= sheets.length; i++) {
            parts.put("xl/worksheets/sheet%d.xml".formatted(i), sheet(sheets[i - 1]));
            listed.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            related.append(
                    "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(i, OFFICE, i));
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, listed));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                        .formatted(related));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
