// Lets better-sqlite3, written for Node-API 10, run on Node-API 9 (the fallback runtime's Electron 33).
// Force-included before every C++ file of its compilation; see sqlite.ts.
//
// The only thing better-sqlite3 needs from version 10 is references to primitive values (it keeps a few
// constant strings referenced). Version 9 allows references to objects, functions and symbols only. So a
// primitive is put into a box, an array-like object with the value at index 0, and the reference is made to
// the box. Which references point at a box is remembered here, so that reading one can take the value out.

#ifdef __cplusplus

// The build file asks for version 10. Everything is compiled, and the add-on registered, as version 9.
#undef NAPI_VERSION
#define NAPI_VERSION 9
#include <node_api.h>
#include <unordered_set>

namespace node_api_9 {

// One set per thread: a Node environment (main thread or worker) never shares references with another.
inline std::unordered_set<napi_ref>& boxed_references() {
  static thread_local std::unordered_set<napi_ref> references;
  return references;
}

inline napi_status create_reference(napi_env env, napi_value value, uint32_t initial_count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;

  if (type == napi_object || type == napi_function || type == napi_symbol) {
    status = napi_create_reference(env, value, initial_count, result);
    // The address may be that of an earlier, boxed reference that Node itself has freed.
    if (status == napi_ok) boxed_references().erase(*result);
    return status;
  }

  napi_value box;
  status = napi_create_object(env, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_create_reference(env, box, initial_count, result);
  if (status == napi_ok) boxed_references().insert(*result);
  return status;
}

inline napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  bool found = status == napi_ok && *result != nullptr;
  if (!found || boxed_references().count(reference) == 0) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status delete_reference(napi_env env, napi_ref reference) {
  boxed_references().erase(reference);
  return napi_delete_reference(env, reference);
}

}  // namespace node_api_9

// From here on, the code that includes this file calls the functions above instead of Node's own.
#define napi_create_reference node_api_9::create_reference
#define napi_get_reference_value node_api_9::get_reference_value
#define napi_delete_reference node_api_9::delete_reference

#endif
