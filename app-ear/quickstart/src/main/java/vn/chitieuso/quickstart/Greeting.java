package vn.chitieuso.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** What is said when the product is ready: where it is, who can sign in, how to stop, how to begin afresh. */
record Greeting(URI address, Optional<LocalDate> today, Path data) {

    /** On this day the two-level local government began and 547 communes became 166. */
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private static final String PASSWORD = "Demo-ChiTieuSo-2026!";

    String text() {
        return """

                ────────────────────────────────────────────────────────────────────────────
                Chỉ Tiêu Số đã sẵn sàng (is ready):  %s%s

                Tài khoản minh họa, mật khẩu chung (demonstration accounts, one password):  %s
                  quantri      quản trị hệ thống             (administrator)
                  cqtt         cơ quan thường trực           (standing agency)
                  lanhdao      lãnh đạo tỉnh                 (leader)
                  taichinh     tài chính                     (finance)
                  thanhtra     thanh tra                     (auditor)
                  cb.<mã đơn vị>, ld.<mã đơn vị>             (officer and head of a unit)
                               ví dụ (for example) %s

                Dừng (stop): Ctrl-C.  Làm lại từ đầu (begin afresh): -Dfresh=true
                hoặc xóa (or delete) %s
                ────────────────────────────────────────────────────────────────────────────
                """.formatted(address, clock(), PASSWORD, example(), data);
    }

    private String clock() {
        return today.map("  – hôm nay là (today is) %s"::formatted).orElse("");
    }

    private String example() {
        return today.orElseGet(LocalDate::now).isBefore(TWO_LEVELS)
                ? "cb.14755, ld.14755 – Phường Hàm Rồng"
                : "cb.14797, ld.14797 – Phường Hạc Thành";
    }
}
