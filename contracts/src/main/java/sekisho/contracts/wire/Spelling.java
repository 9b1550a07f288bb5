package sekisho.contracts.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import sekisho.contracts.Fact;

/** The rules records are spelled by, so that the records need no annotations. */
public final class Spelling extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "kind";

    @Override
    public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return sealedRootOf(annotated.getRawType()) == null
                ? super.findPolymorphicTypeInfo(config, annotated)
                : JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, KIND, null, false, true);
    }

    @Override
    public TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type, JavaType base) {
        return sealedRootOf(type.getRawType()) == null
                ? super.findTypeResolver(config, type, base)
                : new StdTypeResolverBuilder().init(findPolymorphicTypeInfo(config, type), null);
    }

    @Override
    public List<NamedType> findSubtypes(Annotated annotated) {
        Class<?> root = sealedRootOf(annotated.getRawType());
        return root == null
                ? super.findSubtypes(annotated)
                : Arrays.stream(root.getPermittedSubclasses())
                        .map(subtype -> new NamedType(subtype, kebab(subtype.getSimpleName())))
                        .toList();
    }

    @Override
    public String findTypeName(AnnotatedClass type) {
        return sealedRootOf(type.getRawType()) == null || type.getRawType().isInterface()
                ? super.findTypeName(type)
                : kebab(type.getRawType().getSimpleName());
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return names;
    }

    /** The sealed interface whose cases are told apart by {@code kind}, or null. */
    private static Class<?> sealedRootOf(Class<?> type) {
        if (type.isInterface()) {
            return toldApartByKind(type) ? type : null;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (toldApartByKind(parent)) {
                return parent;
            }
        }
        return null;
    }

    /** Ours alone: {@code String} and {@code Double} are sealed too. A {@link Fact} is told by its topic. */
    private static boolean toldApartByKind(Class<?> type) {
        return type.isSealed() && type != Fact.class && !type.getName().startsWith("java.");
    }

    /** {@code NothingFound} becomes {@code nothing-found}. */
    static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
