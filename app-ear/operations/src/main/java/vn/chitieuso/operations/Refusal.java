package vn.chitieuso.operations;

import java.sql.SQLException;

/** Why the database said no, in words that tell whom to ask. */
final class Refusal {

    private Refusal() {}

    static Problem of(SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String said = cause.getMessage();
        if (state.startsWith("08")) {
            return problem("Không kết nối được cơ sở dữ liệu", "The database cannot be reached", said, cause);
        }
        if (state.startsWith("28")) {
            return problem(
                    "Cơ sở dữ liệu không nhận tên hoặc mật khẩu này",
                    "The database refuses this user or password",
                    said,
                    cause);
        }
        return switch (state) {
            case "42501" ->
                problem(
                        "Vai trò này không đủ quyền; dùng vai trò sở hữu cơ sở dữ liệu hoặc quản trị viên (superuser)",
                        "This role may not do that; use the role that owns the database, or a superuser",
                        said,
                        cause);
            case "42P01", "42703", "3F000" ->
                problem(
                        "Cơ sở dữ liệu không có các bảng nhật ký của phiên bản này",
                        "The database does not have this version's audit tables",
                        said,
                        cause);
            case "55P03", "40P01" ->
                problem(
                        "Nhật ký đang được ghi liên tục, hãy thử lại lúc ít người dùng",
                        "The trail is being written to all the time; try again when fewer people work",
                        said,
                        cause);
            default -> problem("Cơ sở dữ liệu báo lỗi", "The database reports an error", said, cause);
        };
    }

    private static Problem problem(String vietnamese, String english, String said, SQLException cause) {
        return new Problem(vietnamese + ": " + said, english + ".", cause);
    }
}
