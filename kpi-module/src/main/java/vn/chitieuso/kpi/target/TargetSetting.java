package vn.chitieuso.kpi.target;

import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.kpi.catalogue.CatalogueKeeping;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Setting targets. */
@ApplicationScoped
@Transactional
public class TargetSetting {

    @Inject
    private Targets targets;

    @Inject
    private Indicators indicators;

    @Inject
    private Decisions decisions;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    @Inject
    private CatalogueKeeping keeping;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Takes in {@code indicator,unit,group,year,value,qualifier,path,baseline,decision,remark}; units as of the end of the
     * year. All or nothing.
     */
    public ImportResult importTargets(Reader csv) {
        keeping.begin();
        CsvList list = CsvList.read(csv, "indicator", "year", "value");
        ImportResult result = store(list);
        list.refuseErrors();
        audit.record("target.import", "targets", result.toString());
        return result;
    }

    /** Stores the lines of a list that is part of a larger exchange; what is wrong is collected in it. */
    ImportResult store(CsvList list) {
        keeping.begin();
        return new TargetList(resolution(), list).store();
    }

    /** Changes many targets at once; all or nothing. */
    public ImportResult set(List<TargetChange> changes) {
        keeping.begin();
        List<FieldError> errors = new ArrayList<>();
        TargetResolution resolution = resolution();
        List<TargetResolution.Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            String pointer = "/targets/" + i;
            resolution.resolve(
                    changes.get(i),
                    (field, key, arguments) -> errors.add(new FieldError(pointer + "/" + field, key, arguments)),
                    resolved);
        }
        resolution.refuseStale(
                resolved,
                (change, key, arguments) ->
                        errors.add(new FieldError("/targets/" + changes.indexOf(change) + "/value", key, arguments)));
        if (!errors.isEmpty()) {
            throw new BusinessException(errors, "platform.rest.fieldErrors", errors.size());
        }
        ImportResult result = resolution.store(resolved);
        audit.record("target.set", "targets", changes + " → " + result);
        return result;
    }

    private TargetResolution resolution() {
        return new TargetResolution(
                targets, indicators, decisions, units, groups, clock.instant(), currentUser.getUsername());
    }
}
