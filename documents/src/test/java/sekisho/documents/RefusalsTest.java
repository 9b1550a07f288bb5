package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sekisho.documents.reading.Reading;

/** What cannot be read is refused with a reason that stays the same and a sentence a librarian understands. */
class RefusalsTest {

    static Stream<Arguments> files() throws Exception {
        byte[] docx =
                new Docx().words("The bank keeps the records of its customers.").bytes();
        byte[] pdf = new Pdf().page().line("The bank keeps the records.").bytes();
        return Stream.of(
                Arguments.of("nothing.txt", new byte[0], "empty", "empty"),
                Arguments.of("blanks.txt", " \n\t\n ".getBytes(StandardCharsets.UTF_8), "empty", "no text"),
                Arguments.of("law.docx", Scans.picture(), "not-a-document", "a picture (PNG)"),
                Arguments.of("law.pdf", "Hello".getBytes(StandardCharsets.UTF_8), "not-a-document", "no document"),
                Arguments.of("law.bin", new byte[] {0, 1, 2, 3, 0, 0, 9}, "not-a-document", "not text"),
                Arguments.of("law.zip", zip("readme.txt", "hello"), "not-a-document", "ZIP archive"),
                Arguments.of("law.doc", oldOffice(), "not-a-document", "old Office file"),
                Arguments.of("law.docx", zip("readme.txt", "hello"), "broken", "docx"),
                Arguments.of("cut.docx", Arrays.copyOf(docx, docx.length / 2), "broken", "docx"),
                Arguments.of("cut.pdf", Arrays.copyOf(pdf, 60), "broken", "pdf"),
                Arguments.of("secret.docx", new Docx().words("Secret").protectedBy("pw"), "encrypted", "password"),
                Arguments.of("secret.pdf", new Pdf().page().line("Secret").protectedBy("pw"), "encrypted", "password"),
                Arguments.of("bomb.docx", bomb(), "zip-bomb", "times its size"),
                Arguments.of("parts.docx", manyParts(), "zip-bomb", "parts"),
                Arguments.of("xxe.docx", zip("word/document.xml", XXE), "unsafe", "entities"),
                Arguments.of(
                        "late.docx",
                        zip("word/document.xml", "<!--" + " ".repeat(70_000) + "-->" + LAUGHS.substring(21)),
                        "unsafe",
                        "entities"),
                Arguments.of("laughs.docx", zip("word/document.xml", LAUGHS), "unsafe", "entities"),
                Arguments.of("scan.pdf", Scans.pdf(), "empty", "text recognition"),
                Arguments.of("blank.pdf", new Pdf().page().bytes(), "empty", "no text"),
                Arguments.of("blank.docx", new Docx().words("").bytes(), "empty", "no text"),
                Arguments.of(
                        "blank.html",
                        "<html><body><p> </p></body></html>".getBytes(StandardCharsets.UTF_8),
                        "empty",
                        "no text"),
                Arguments.of(
                        "latin.txt",
                        "Lorem ipsum dolor sit amet.".getBytes(StandardCharsets.UTF_8),
                        "unknown-language",
                        "language"),
                Arguments.of("bad.jsonl", "{\"id\":1}\n".getBytes(StandardCharsets.UTF_8), "no-structure", "Nothing"));
    }

    private static final String XXE =
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";
    private static final String LAUGHS =
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("files")
    void a_file_that_cannot_be_read_is_refused(String name, byte[] content, String reason, String words) {
        Read read = Read.bytes(content, name, "GROUP");

        assertThat(read.end()).as(read.places().toString()).isInstanceOf(Reading.Refused.class);
        assertThat(read.refused().reason().code()).isEqualTo(reason);
        assertThat(read.refused().detail()).contains(words);
    }

    @Test
    void words_of_a_parser_are_not_passed_on() {
        byte[] cut =
                Arrays.copyOf(new Pdf().page().line("The bank keeps records.").bytes(), 60);

        assertThat(Read.bytes(cut, "cut.pdf", "GROUP").refused().detail())
                .matches("The file looks like pdf but is broken: [A-Za-z]+\\.");
    }

    @Test
    void a_text_under_a_wrong_name_is_told_apart_from_a_text() {
        assertThat(Read.text("The bank keeps the records of its customers.", "law", "GROUP")
                        .end())
                .isInstanceOf(Reading.Done.class);
    }

    private static byte[] oldOffice() {
        return new byte[] {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0
        };
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static byte[] manyParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int part = 0; part <= 10_001; part++) {
                zip.putNextEntry(new ZipEntry(part == 0 ? "word/document.xml" : "word/media/" + part));
            }
        }
        return out.toByteArray();
    }
}
