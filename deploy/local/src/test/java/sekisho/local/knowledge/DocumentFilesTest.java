package sekisho.local.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_is_searched_for_documents_in_the_order_of_their_names() throws IOException {
        write("b/law.PDF");
        write("a.jsonl");
        write("notes.xls");
        write(".git/config.xml");

        DocumentFiles files = DocumentFiles.in(folder);

        assertThat(files.documents()).containsExactly(folder.resolve("a.jsonl"), folder.resolve("b/law.PDF"));
        assertThat(files.others()).containsExactly(folder.resolve("notes.xls"));
    }

    @Test
    void a_file_is_sent_whatever_it_is_called() throws IOException {
        write("law");

        assertThat(DocumentFiles.in(folder.resolve("law")).documents()).hasSize(1);
        assertThatThrownBy(() -> DocumentFiles.in(folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void files_of_one_name_in_two_folders_are_told_apart() throws IOException {
        write("2007/law.docx");
        write("2024/law.docx");

        assertThat(DocumentFiles.in(folder).documents())
                .extracting(file -> DocumentFiles.name(folder, file))
                .containsExactly("2007/law.docx", "2024/law.docx");
        Path one = folder.resolve("2007/law.docx");
        assertThat(DocumentFiles.name(one, one)).isEqualTo("law.docx");
    }

    @Test
    void what_is_said_stands_in_the_address() {
        Said said = new Said("EU", null, null, "2024-01-01", null, "Act & Order", null);

        assertThat(said.pathFor(Path.of("a b.pdf"), "a b.pdf"))
                .isEqualTo("/v1/documents?name=a+b.pdf&jurisdiction=EU&validFrom=2024-01-01"
                        + "&instrument=Act+%26+Order&onIncomplete=publish");
        assertThat(said.pathFor(Path.of("a.jsonl"), "a.jsonl")).endsWith("&onIncomplete=refuse");
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "words");
    }
}
