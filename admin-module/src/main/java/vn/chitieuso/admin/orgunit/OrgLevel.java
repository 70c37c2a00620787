package vn.chitieuso.admin.orgunit;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The tiers of the province's administration, from the top. */
public enum OrgLevel {
    /** The province itself. */
    PROVINCE,
    /** A department or equivalent agency of the province (sở, ban, ngành). */
    DEPARTMENT,
    /** District, town or city under the province, until 30/6/2025. */
    DISTRICT,
    /** Xã, phường, thị trấn. */
    COMMUNE;

    /** As lists and tables hold a set of levels: {@code DISTRICT|COMMUNE}. */
    public static String join(Collection<OrgLevel> levels) {
        return levels.stream().sorted().map(Enum::name).collect(Collectors.joining("|"));
    }

    /** @throws IllegalArgumentException if a name is none of the levels */
    public static Set<OrgLevel> split(String joined) {
        EnumSet<OrgLevel> levels = EnumSet.noneOf(OrgLevel.class);
        Arrays.stream(joined.split("\\|"))
                .map(String::strip)
                .map(OrgLevel::valueOf)
                .forEach(levels::add);
        return levels;
    }
}
