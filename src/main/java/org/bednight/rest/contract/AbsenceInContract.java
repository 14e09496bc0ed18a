package org.bednight.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * States in the contract which properties may be null: those whose component of the record is marked so. A caller that
 * reads answers by the contract is thus prepared for a forecast without a budget.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AbsenceInContract implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final List<ClassInfo> records;

    /** Learns from the classes of the build. */
    public AbsenceInContract(IndexView classes) {
        this.records = classes.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .sorted(Comparator.comparing(ClassInfo::name))
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                listAbsent(name, schema).forEach(property -> allowNull(schema, property));
            }
        });
    }

    /** Of several records that have the schema's name by chance, that counts which has most of its properties. */
    private List<String> listAbsent(String name, Schema schema) {
        return records.stream()
                .filter(record -> nameInContract(record).equals(name))
                .map(record -> listComponents(record, schema))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .filter(component -> component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .toList();
    }

    private static List<RecordComponentInfo> listComponents(ClassInfo record, Schema schema) {
        return record.recordComponents().stream()
                .filter(component -> schema.getProperties().containsKey(component.name()))
                .toList();
    }

    private static String nameInContract(ClassInfo record) {
        AnnotationInstance schema = record.declaredAnnotation(NAMED);
        AnnotationValue stated = schema == null ? null : schema.value("name");
        return stated == null ? record.simpleName() : stated.asString();
    }

    private static void allowNull(Schema schema, String property) {
        var present = Objects.requireNonNull(schema.getProperties().get(property));
        if (present.getRef() == null && present.getEnumeration() == null) {
            present.addType(SchemaType.NULL);
        } else {
            schema.addProperty(property, presentOrNull(present));
        }
    }

    private static Schema presentOrNull(Schema present) {
        var description = present.getDescription();
        var absent = OASFactory.createSchema().addType(SchemaType.NULL);
        return OASFactory.createSchema().description(description).anyOf(List.of(present.description(null), absent));
    }
}
