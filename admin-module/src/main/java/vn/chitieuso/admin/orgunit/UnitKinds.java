package vn.chitieuso.admin.orgunit;

import java.util.List;

/** The official kind of a unit is the first words of its name: "Thị trấn Thiệu Hóa", "Sở Nội vụ". */
final class UnitKinds {

    private static final List<String> KINDS = List.of(
            "Thị trấn",
            "Thị xã",
            "Thành phố",
            "Văn phòng",
            "Phường",
            "Xã",
            "Huyện",
            "Quận",
            "Tỉnh",
            "Sở",
            "Ban",
            "Đặc khu");

    private UnitKinds() {}

    /** @param otherwise where the name begins with none of the kinds */
    static String ofName(String name, String otherwise) {
        return KINDS.stream()
                .filter(kind -> name.startsWith(kind + " "))
                .findFirst()
                .orElse(otherwise);
    }
}
