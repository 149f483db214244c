package io.annals.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.annals.platform.json.JsonType;
import io.annals.platform.json.JsonType.Anything;
import io.annals.platform.json.JsonType.Choice;
import io.annals.platform.json.JsonType.Composite;
import io.annals.platform.json.JsonType.Day;
import io.annals.platform.json.JsonType.Decimal;
import io.annals.platform.json.JsonType.Dictionary;
import io.annals.platform.json.JsonType.Flag;
import io.annals.platform.json.JsonType.Identifier;
import io.annals.platform.json.JsonType.JsonField;
import io.annals.platform.json.JsonType.Moment;
import io.annals.platform.json.JsonType.Sequence;
import io.annals.platform.json.JsonType.Text;
import io.annals.platform.json.JsonType.Variants;
import io.annals.platform.json.JsonType.Whole;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;

/**
 * Creates the JSON Schemas of requests. The types come from {@link JsonType}, constraints
 * from Jakarta Validation and descriptions from Javadoc.
 */
public final class JsonSchemas {

    private static final String COMPONENTS = "#/components/schemas/";

    private final Validator validator;

    private final JavadocProvider javadoc;

    private final Map<String, Schema<?>> referenced = new ConcurrentHashMap<>();

    public JsonSchemas(Validator validator, JavadocProvider javadoc) {
        this.validator = validator;
        this.javadoc = javadoc;
    }

    /** The schema of a record, which allows no further properties. */
    public Schema<?> of(Composite composite) {
        Schema<?> schema = typed("object").additionalProperties(false);
        schema.setProperties(new LinkedHashMap<>());
        addFields(composite, schema);
        return schema;
    }

    /**
     * The schemas that the schemas created so far refer to, by component name.
     */
    public Map<String, Schema<?>> referenced() {
        return Map.copyOf(this.referenced);
    }

    private void addFields(Composite composite, Schema<?> schema) {
        BeanDescriptor constraints = this.validator.getConstraintsForClass(composite.type());
        Map<String, String> descriptions = this.javadoc.getRecordClassParamJavadoc(composite.type());
        for (JsonField field : composite.fields()) {
            ElementDescriptor constrained = constraints.getConstraintsForProperty(field.name());
            boolean required = !field.newId()
                    && (field.primitive() || (constrained != null && Constraints.require(constrained)));
            Schema<?> property = property(field, constrained, required);
            property.setDescription(descriptions.get(field.name()));
            RichTextSchemas.describe(composite.type(), field.name(), property);
            schema.addProperty(field.name(), property);
            if (required) {
                schema.addRequiredItem(field.name());
            }
        }
    }

    private Schema<?> property(JsonField field, @Nullable ElementDescriptor constrained, boolean required) {
        Schema<?> schema = schema(field.type(), constrained);
        if (!required && schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, typed("null")));
        }
        if (!required && schema.getTypes() != null) {
            schema.addType("null");
            if (schema.getEnum() != null) {
                addNull(schema);
            }
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static void addNull(Schema<?> schema) {
        ((Schema<@Nullable Object>) schema).addEnumItemObject(null);
    }

    private Schema<?> schema(JsonType type, @Nullable ElementDescriptor constrained) {
        Schema<?> schema = switch (type) {
            case Text text -> typed("string");
            case Identifier identifier -> typed("string").format("uuid");
            case Moment moment -> typed("string").format("date-time");
            case Day day -> typed("string").format("date");
            case Whole whole -> typed("integer").format(whole.wide() ? "int64" : "int32");
            case Decimal decimal -> typed("number");
            case Flag flag -> typed("boolean");
            case Choice choice -> oneOf(choice);
            case Sequence sequence -> typed("array").items(schema(sequence.item(), element(constrained, 0)));
            case Dictionary dictionary ->
                typed("object").additionalProperties(schema(dictionary.value(), element(constrained, 1)));
            case Anything anything -> new JsonSchema();
            case Composite composite -> of(composite);
            case Variants variants -> reference(variants);
        };
        if (constrained != null) {
            Constraints.describe(constrained, schema);
        }
        return schema;
    }

    /**
     * OpenAPI supports a discriminator only for variants that are components of their
     * own.
     */
    private Schema<?> reference(Variants variants) {
        Discriminator discriminator = new Discriminator().propertyName(variants.discriminator());
        Schema<?> oneOf = new JsonSchema().discriminator(discriminator)
            .description(this.javadoc.getClassJavadoc(variants.type()));
        variants.byName().forEach((name, composite) -> {
            String component = composite.type().getSimpleName();
            this.referenced.put(component, variant(variants.discriminator(), name, composite));
            oneOf.addOneOfItem(new JsonSchema().$ref(COMPONENTS + component));
            discriminator.mapping(name, COMPONENTS + component);
        });
        this.referenced.put(variants.type().getSimpleName(), oneOf);
        return new JsonSchema().$ref(COMPONENTS + variants.type().getSimpleName());
    }

    private Schema<?> variant(String discriminator, String name, Composite composite) {
        Schema<?> schema = typed("object").additionalProperties(false)
            .description(this.javadoc.getClassJavadoc(composite.type()));
        Schema<Object> only = typed("string");
        only.setEnum(List.of(name));
        schema.addProperty(discriminator, only);
        schema.addRequiredItem(discriminator);
        addFields(composite, schema);
        return schema;
    }

    private static Schema<?> oneOf(Choice choice) {
        Schema<Object> schema = typed("string");
        schema.setEnum(new ArrayList<>(choice.values().keySet()));
        return schema;
    }

    private static @Nullable ElementDescriptor element(@Nullable ElementDescriptor container, int typeArgument) {
        Set<ContainerElementTypeDescriptor> elements = switch (container) {
            case jakarta.validation.metadata.ContainerDescriptor list -> list.getConstrainedContainerElementTypes();
            case null, default -> Set.of();
        };
        return elements.stream()
            .filter((element) -> element.getTypeArgumentIndex() == typeArgument)
            .findFirst()
            .orElse(null);
    }

    /** A schema with a single type. */
    public static Schema<Object> typed(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

}
