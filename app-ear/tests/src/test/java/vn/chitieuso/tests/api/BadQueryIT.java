package vn.chitieuso.tests.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions that make no sense get an answer that does. */
class BadQueryIT {

    private final Caller caller = Caller.agency();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units?size=0",
                "units?size=501",
                "units?size=-1",
                "units?size=abc",
                "units?page=-1",
                "units?page=1.5",
                "units?page=99999999999",
                "units?asOf=2022-02-30",
                "units?asOf=22/7/2022",
                "units?asOf=heute",
                "units?level=VILLAGE",
                "reports?state=LOST",
                "reports/CDS-THANG/202610/14797/revisions/abc",
                "indicators?asOf=x",
                "regimes?asOf=x"
            })
    void whatIsNoValueIsRefusedByTheNameOfItsParameter(String path) {
        Answer answer = caller.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("detail")).contains("\"").doesNotContain("???");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units?page=",
                "units?size=",
                "units?page=&size=",
                "reports?size=",
                "units?asOf=",
                "units?level=&q=&parent="
            })
    void whatIsLeftEmptyIsAsIfNotAsked(String path) {
        Answer answer = caller.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.rows()).hasSizeLessThanOrEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units?q=%00",
                "units?parent=%00",
                "decisions?q=%00",
                "indicators?q=%00&group=%00",
                "targets?indicator=%00",
                "units?asOf=%2B999999999-12-31",
                "units?asOf=-999999999-01-01",
                "units?asOf=0000-01-01",
                "reports/CDS-THANG/202610/14797/revisions/%20",
                "units/%20",
                "decisions/%20",
                "units?q=%F0%9F%98%80",
                "units?q=%FF",
                "values?indicator=%20",
                "rollup?indicator=VB-03&period=2022H1&unit=%20",
                "units?page=2147483647&size=500"
            })
    void nothingThatIsAskedMakesTheProductFail(String path) {
        Answer answer = caller.get(path);
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        assertThat(answer.type()).isNotEqualTo("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, nowhere, 404",
        "GET, units/, 200",
        "POST, periods, 405",
        "PUT, units/38, 405",
        "DELETE, tokens, 405"
    })
    void unknownAddressesAndMethodsAnswerInJson(String method, String path, int status) {
        Answer answer = caller.send(method, path, null, null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).contains("json");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Không tìm thấy",
        "en, Not found",
        "'fr,en;q=0.5', Not found",
        "fr, Không tìm thấy",
        "'en;q=0.1,vi', Không tìm thấy"
    })
    void problemsSpeakTheReadersLanguage(String accepted, String title) {
        assertThat(caller.get("units/99999", "Accept-Language", accepted).text("title"))
                .isEqualToIgnoringCase(title);
    }

    @Test
    void aProblemTellsItsStatusAndAddress() {
        Answer answer = caller.get("units/99999?asOf=2022-01-01");
        assertThat(answer.json().get("status").getAsInt()).isEqualTo(404);
        assertThat(answer.text("instance")).isEqualTo("/api/v1/units/99999");
        assertThat(answer.text("type")).isNotBlank();
        assertThat(answer.text("detail")).contains("99999", "01/01/2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator,unit,year,value\\nVB-03,38,2030,1E+40\\n | /2/value",
                "indicator,unit,year,value\\nVB-03,38,2030,abc\\n | /2/value",
                "indicator,unit,year,value\\nVB-03,38,2030,1\\nNOPE-1,38,2030,1\\n | /3/indicator",
                "indicator,unit,year,value\\nVB-03,99999,2030,1\\n | /2/unit",
                "indicator,unit,year,value\\nVB-03,38,1999,1\\n | /2/year",
                "indicator,unit,year,value,decision\\nVB-03,38,2030,1,1/XX\\n | /2/decision",
                "indicator,unit,year\\nVB-03,38,2030\\n | /1/value",
            })
    void aListIsRefusedWithLineAndColumnAndNothingOfItIsStored(String csv, String pointer) {
        Answer answer = caller.upload("targets:import", csv.translateEscapes());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).anyMatch(error -> error.startsWith(pointer + " "));
        assertThat(caller.get("targets?year=2030").total()).isZero();
    }

    @Test
    void aListAsExcelSavesItIsTaken() {
        Answer answer = caller.upload("targets:import", "\ufeffindicator,unit,year,value\r\nVB-03,38,2031,1\r\n");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(caller.get("targets?year=2031").column("value")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2026-02-30"})
    void aDefinitionFromAnImpossibleDayIsRefused(String day) {
        Answer answer = caller.put(
                "indicators/THU-01",
                "{\"name\":\"x\",\"group\":\"x\",\"unit\":\"x\",\"levels\":[\"COMMUNE\"],\"validFrom\":\"" + day
                        + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("/validFrom ");
    }

    @Test
    void aDefinitionBeforeALaterOneIsRefusedOrFitsInBetween() {
        String body = "{\"name\":\"x\",\"group\":\"x\",\"unit\":\"x\",\"levels\":[\"COMMUNE\"],\"validFrom\":\"%s\"}";
        assertThat(caller.put("indicators/THU-02", body.formatted("2026-01-01")).status())
                .isEqualTo(200);
        assertThat(caller.put("indicators/THU-02", body.formatted("2027-01-01")).status())
                .isEqualTo(200);
        Answer between = caller.put("indicators/THU-02", body.formatted("2026-06-01"));
        assertThat(between.status()).as(between.toString()).isIn(200, 409, 422);
        assertThat(caller.get("indicators/THU-02?asOf=2027-06-01").text("validFrom"))
                .isEqualTo("2027-01-01");
    }
}
