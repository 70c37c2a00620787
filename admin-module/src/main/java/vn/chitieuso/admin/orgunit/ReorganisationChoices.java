package vn.chitieuso.admin.orgunit;

/**
 * What is chosen once for a whole reorganisation.
 *
 * @param parentCode code of the unit above those founded; null: the parent of their predecessors where it goes on, else the
 *     province
 * @param dissolveEmptyParents whether districts left without any commune end, too
 * @param inheritGrants whether the people of a unit go on in its (primary) successor
 * @param graceDays days after its end for which the people of a unit may still finish its reports
 */
public record ReorganisationChoices(
        String parentCode, boolean dissolveEmptyParents, boolean inheritGrants, int graceDays) {

    public static final int GRACE_DAYS_MAX = 366;

    /** People go on, empty districts end, sixty days to finish. */
    public static ReorganisationChoices usual() {
        return new ReorganisationChoices(null, true, true, 60);
    }
}
