package sekisho.documents.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.documents.reading.RefusedException;

class VocabularyReaderTest {

    private static final Map<String, List<String>> OWNER = Map.of(
            "en", List.of("beneficial owner", "ultimate owner"),
            "de", List.of("wirtschaftlich Berechtigter"),
            "ja", List.of("実質的支配者"));

    @TempDir
    private Path folder;

    @Test
    void rdf_xml_is_read_wherever_the_names_stand() throws Exception {
        VocabularyReader.Read read = read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns:skos="http://www.w3.org/2004/02/skos/core#">
              <skos:Concept rdf:about="urn:v:1">
                <skos:altLabel xml:lang="en">ultimate owner</skos:altLabel>
                <skos:prefLabel xml:lang="en-GB">beneficial  owner</skos:prefLabel>
                <skos:prefLabel xml:lang="fr">bénéficiaire effectif</skos:prefLabel>
                <skos:broader rdf:resource="urn:v:2"/>
              </skos:Concept>
              <rdf:Description rdf:about="urn:v:2"><skos:prefLabel xml:lang="de">Person</skos:prefLabel></rdf:Description>
              <rdf:Description rdf:about="urn:v:1">
                <skos:prefLabel xml:lang="de">wirtschaftlich Berechtigter</skos:prefLabel>
                <skos:prefLabel xml:lang="ja">実質的支配者</skos:prefLabel>
              </rdf:Description>
            </rdf:RDF>
            """);

        assertThat(read.format()).isEqualTo("skos-xml");
        assertThat(read.concepts()).containsOnlyKeys("urn:v:1", "urn:v:2").containsEntry("urn:v:1", OWNER);
    }

    @Test
    void a_concept_written_inside_another_has_its_own_names_and_the_outer_one_goes_on() throws Exception {
        VocabularyReader.Read read = read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns:skos="http://www.w3.org/2004/02/skos/core#">
              <skos:Concept rdf:about="urn:v:1">
                <skos:prefLabel xml:lang="en">owner</skos:prefLabel>
                <skos:narrower>
                  <skos:Concept rdf:about="urn:v:2">
                    <skos:prefLabel xml:lang="en">beneficial owner</skos:prefLabel>
                    <skos:related><skos:Concept><skos:prefLabel xml:lang="en">nameless</skos:prefLabel></skos:Concept></skos:related>
                    <skos:note rdf:parseType="Resource"><skos:prefLabel xml:lang="en">a note</skos:prefLabel></skos:note>
                    <skos:altLabel xml:lang="en">ultimate owner</skos:altLabel>
                  </skos:Concept>
                </skos:narrower>
                <skos:altLabel xml:lang="de">Eigentümer</skos:altLabel>
              </skos:Concept>
            </rdf:RDF>
            """);

        assertThat(read.concepts())
                .isEqualTo(Map.of(
                        "urn:v:1", Map.of("en", List.of("owner"), "de", List.of("Eigentümer")),
                        "urn:v:2", Map.of("en", List.of("beneficial owner", "ultimate owner"))));
    }

    @Test
    void turtle_is_read_with_prefixes_lists_and_escapes() throws Exception {
        VocabularyReader.Read read = read("""
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> . # a comment . with "signs"
            @prefix v: <urn:v:> .
            v:1 a skos:Concept ;
                skos:prefLabel "beneficial owner"@en, "wirtschaftlich Berechtigter"@de ;
                skos:altLabel 'ultimate owner'@en ;
                skos:note [ skos:prefLabel "not this one"@en ] ;
                skos:prefLabel \"""\\u5B9F\\u8CEA的支配者\"""@ja .
            <urn:v:2> skos:prefLabel "say \\"yes\\""@en ; skos:notation "2"^^<urn:type> .
            """);

        assertThat(read.format()).isEqualTo("turtle");
        assertThat(read.concepts())
                .containsEntry("urn:v:1", OWNER)
                .containsEntry("urn:v:2", Map.of("en", List.of("say \"yes\"")));
    }

    @Test
    void json_lines_are_read_in_both_forms() throws Exception {
        VocabularyReader.Read read = read("""
            {"id":"1","labels":{"en":["beneficial owner","ultimate owner"],"de":["wirtschaftlich Berechtigter"],"ja":["実質的支配者"],"fr":["x"]}}
            {"id":"2","en":["cash"]}
            """);

        assertThat(read.format()).isEqualTo("jsonl");
        assertThat(read.concepts()).containsEntry("1", OWNER).containsEntry("2", Map.of("en", List.of("cash")));
    }

    @Test
    void what_is_no_vocabulary_is_refused() {
        for (String broken : List.of(
                "<?xml version=\"1.0\"?><rdf:RDF>",
                "{\"id\":1",
                "{\"labels\":{}}",
                "Just \"some words that never end")) {
            assertThatThrownBy(() -> read(broken)).as(broken).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void an_entity_bomb_does_not_go_off() {
        assertThatThrownBy(() -> read("""
            <?xml version="1.0"?>
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns:skos="http://www.w3.org/2004/02/skos/core#">
            <skos:Concept rdf:about="urn:1"><skos:prefLabel xml:lang="en">&b;</skos:prefLabel></skos:Concept></rdf:RDF>
            """)).isInstanceOf(RefusedException.class);
    }

    private VocabularyReader.Read read(String content) throws IOException, RefusedException {
        return VocabularyReader.read(Files.writeString(folder.resolve("vocabulary"), content));
    }
}
