package vn.chitieuso.reporting.workbook;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CellWordsTest {

    @ParameterizedTest
    @CsvSource({"1234, 1234", "1.234, 1.2340", "0.5, 0.5000", "1234.56789, 1234.56789"})
    void aNumberCellIsNeverTakenForThousands(String cell, String imported) {
        assertThat(CellWords.certain(cell)).isEqualTo(imported);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12.0, true",
        "12.50, 12.5, true",
        "'', '', true",
        "'', 0, false",
        "Có, Có, true",
        "Có, Không, false"
    })
    void sameFiguresAreTheSameHoweverWritten(String one, String other, boolean same) {
        assertThat(CellWords.same(one, other)).isEqualTo(same);
    }

    @Test
    void conditionsKeepToBoundsAndDecimals() {
        NumberCondition share = new NumberCondition(BigDecimal.ZERO, new BigDecimal("100"), 2);
        assertThat(share.over("E7")).isEqualTo("AND(ISNUMBER(E7),E7>=0,E7<=100,ROUND(E7,2)=E7)");
        NumberCondition count = new NumberCondition(new BigDecimal("1.50"), null, 0);
        assertThat(count.over("C9")).isEqualTo("AND(ISNUMBER(C9),C9>=1.5,ROUND(C9,0)=C9)");
    }

    @Test
    void identitiesComeBackAsTheyWere() {
        TemplateIdentity identity =
                new TemplateIdentity(TemplateIdentity.Kind.UNITS, "CDS-THANG", 3, "202607", "15229");
        assertThat(TemplateIdentity.parse(identity.text())).contains(identity);
        assertThat(TemplateIdentity.parse("0|UNIT|CDS-THANG|3|202607|15229")).isEmpty();
        assertThat(TemplateIdentity.parse("")).isEmpty();
    }
}
