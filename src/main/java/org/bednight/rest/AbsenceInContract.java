package org.bednight.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/**
 * States in the contract which properties may be null: those whose component of the record is marked so. A caller that
 * reads answers by the contract is thus prepared for a forecast without a budget.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AbsenceInContract implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<String, Set<String>> absentByName = new HashMap<>();

    /** Learns from the classes of the build; a record that states its name in the contract goes before its namesakes. */
    public AbsenceInContract(IndexView classes) {
        var records = classes.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.partitioningBy(record -> statedName(record) != null));
        learn(records.getOrDefault(false, List.of()));
        learn(records.getOrDefault(true, List.of()));
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().getSchemas().forEach((name, schema) -> absentByName
                .getOrDefault(name, Set.of())
                .forEach(property -> allowNull(schema, property)));
    }

    private void learn(Collection<ClassInfo> records) {
        for (var record : records) {
            var stated = statedName(record);
            absentByName.put(
                    stated == null ? record.simpleName() : stated.asString(),
                    record.recordComponents().stream()
                            .filter(component -> component.type().hasAnnotation(NULLABLE))
                            .map(RecordComponentInfo::name)
                            .collect(Collectors.toSet()));
        }
    }

    private static @Nullable AnnotationValue statedName(ClassInfo record) {
        AnnotationInstance schema = record.declaredAnnotation(NAMED);
        return schema == null ? null : schema.value("name");
    }

    private static void allowNull(Schema schema, String property) {
        var properties = schema.getProperties();
        if (properties == null || !properties.containsKey(property)) {
            return;
        }
        var present = properties.get(property);
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
