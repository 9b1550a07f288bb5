package sekisho.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sekisho.contracts.Passage;
import sekisho.documents.Told;

class EcfrReaderTest {

    private static final String PART = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <DLPSTEXTCLASS><HEADER><FILEDESC><TITLESTMT><TITLE>Title 31</TITLE></TITLESTMT></FILEDESC></HEADER><TEXT><BODY><ECFRBRWS>
            <AMDDATE>Jan. 2, 2024</AMDDATE>
            <DIV1 N="3" NODE="31:3" TYPE="TITLE"><HEAD>Title 31—Money and Finance: Treasury--Volume 3</HEAD>
            <DIV3 N="X" NODE="31:3.1" TYPE="CHAPTER"><HEAD>CHAPTER X—FINANCIAL CRIMES ENFORCEMENT NETWORK</HEAD>
            <DIV5 N="1099" NODE="31:3.1.6.9" TYPE="PART">
            <HEAD>PART 1099—RULES FOR EXAMPLE HOUSES</HEAD>
            <AUTH><HED>Authority:</HED><PSPACE>12 U.S.C. 1829b.</PSPACE></AUTH>
            <SOURCE><HED>Source:</HED><PSPACE>75 FR 65812, Oct. 26, 2010.</PSPACE></SOURCE>
            <DIV6 N="A" NODE="31:3.1.6.9.1" TYPE="SUBPART"><HEAD>Subpart A—Definitions</HEAD>
            <DIV8 N="§ 1099.100" NODE="31:3.1.6.9.1.1" TYPE="SECTION"><HEAD>§ 1099.100   Definitions.</HEAD>
            <P>Refer to § 1010.100 of this chapter for general definitions.</P>
            <P><I>House</I> means a person that keeps accounts.</P>
            <CITA TYPE="N">[75 FR 65812, Oct. 26, 2010]</CITA>
            </DIV8></DIV6>
            <DIV6 N="B" NODE="31:3.1.6.9.2" TYPE="SUBPART"><HEAD>Subpart B—Programs</HEAD>
            <DIV7 N="0" NODE="31:3.1.6.9.2.7" TYPE="SUBJGRP"><HEAD>General Duties</HEAD>
            <DIV8 N="§ 1099.210" NODE="31:3.1.6.9.2.2" TYPE="SECTION"><HEAD>§ 1099.210   Program requirements for houses.</HEAD>
            <P>(a) <I>General.</I> (1) A house shall have a program.<SU>1</SU></P>
            <P>(2) The program shall:</P>
            <P>(i) Be in writing; and</P>
            <P>(ii) Name an officer who:</P>
            <P>(A) Reports to the board; and</P>
            <P>(B) Is trained.</P>
            <P>(b) <I>Exception.</I> Paragraph (a)(2) of this section does not apply to a house under 31 U.S.C. 5318(h).</P>
            <DIV width="100%"><DIV class="gpotbl_div"><TABLE><TR><TH>Size</TH><TH>Fee</TH></TR><TR><TD>small</TD><TD>10</TD></TR></TABLE></DIV></DIV>
            <P>(c) [Reserved]</P>
            <P>(d)(1) First.</P>
            <P>(2) Second.</P>
            <FTNT><P><SU>1</SU> See the release.</P></FTNT>
            <CITA TYPE="N">[81 FR 29457, May 11, 2016]</CITA>
            </DIV8>
            <DIV8 N="§§ 1099.211-1099.219" NODE="31:3.1.6.9.2.3" TYPE="SECTION"><HEAD>§§ 1099.211-1099.219   [Reserved]</HEAD></DIV8>
            </DIV7></DIV6>
            <DIV9 N="Appendix A" NODE="31:3.1.6.9.3" TYPE="APPENDIX"><HEAD>Appendix A to Part 1099—Certification</HEAD><P>I certify.</P></DIV9>
            </DIV5></DIV3></DIV1></ECFRBRWS></BODY></TEXT></DLPSTEXTCLASS>
            """;

    private final Told told = Told.of("part-1099.xml", "US", PART);

    @Test
    void sections_are_cut_into_their_paragraphs_and_cited_with_their_title() {
        assertThat(told.places())
                .containsExactly(
                        "1099.100.1 › 31 CFR 1099.100 para. 1",
                        "1099.100.2 › 31 CFR 1099.100 para. 2",
                        "1099.210.a › 31 CFR 1099.210(a)",
                        "1099.210.b › 31 CFR 1099.210(b)",
                        "1099.210.d › 31 CFR 1099.210(d)",
                        "appendix-a-to-part-1099.1 › Appendix A to Part 1099");
    }

    @Test
    void designators_in_the_text_become_points_in_points() {
        assertThat(told.at("1099.210.a").text()).isEqualTo("""
                        General.
                        (1) A house shall have a program.
                        (2) The program shall:
                        (i) Be in writing; and
                        (ii) Name an officer who:
                        (A) Reports to the board; and
                        (B) Is trained.""");
        assertThat(told.at("1099.210.d").text()).isEqualTo("(1) First.\n(2) Second.");
    }

    @Test
    void tables_continue_the_paragraph_they_stand_behind() {
        assertThat(told.at("1099.210.b").text()).endsWith("5318(h).\nSize | Fee\nsmall | 10");
    }

    @Test
    void headings_stand_above_and_names_are_without_their_number() {
        Passage passage = told.at("1099.210.b");

        assertThat(passage.setting().context())
                .endsWith("PART 1099 RULES FOR EXAMPLE HOUSES\nSubpart B Programs\nGeneral Duties");
        assertThat(passage.title()).isEqualTo("Program requirements for houses");
    }

    @Test
    void references_and_definitions_are_noted() {
        assertThat(told.at("1099.210.b").setting().references())
                .containsExactly("31 CFR 1099.210(a)(2)", "31 U.S.C. 5318(h)");
        assertThat(told.at("1099.100.2").setting().defines()).containsExactly("House");
    }

    @Test
    void history_and_what_is_reserved_is_left_out_with_a_reason() {
        assertThat(told.skips()).containsExactly("§§ 1099.211-1099.219 [Reserved]: repealed", "notes: editorial");
    }

    @Test
    void a_part_alone_is_named_by_its_part_and_the_title_of_its_nodes() {
        String part = PART.substring(PART.indexOf("<DIV5"), PART.indexOf("</DIV3>"));

        Told alone = Told.of("x.xml", "US", part);

        assertThat(alone.at("1099.210.a").instrument()).isEqualTo("31 CFR Part 1099");
        assertThat(alone.at("1099.210.a").locator()).isEqualTo("31 CFR 1099.210(a)");
    }
}
