/* OpenCV's calls of BLAS and LAPACK, passed on to NumPy's OpenBLAS.
 *
 * NumPy's has 64-bit integers and names of its own (scipy_dgesv_64_); OpenCV's has 32-bit ones and the usual names. Every
 * integer is widened on the way in; pivots and `info` are narrowed on the way out. Hidden lengths of strings (Fortran) are 1.
 */
#include <stdint.h>
#include <stdlib.h>
#include <stddef.h>

typedef int32_t narrow;
typedef int64_t wide;

enum { NO_MEMORY = -1010 }; /* as LAPACKE says it */

#define GEMM(name, scalar) \
    void scipy_cblas_##name##64_(int, int, int, wide, wide, wide, scalar, const void *, wide, const void *, wide, scalar, void *, wide); \
    void cblas_##name(int order, int ta, int tb, narrow m, narrow n, narrow k, scalar alpha, const void *a, narrow lda, \
                      const void *b, narrow ldb, scalar beta, void *c, narrow ldc) \
    { scipy_cblas_##name##64_(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc); }

GEMM(sgemm, float)
GEMM(dgemm, double)
GEMM(cgemm, const void *)
GEMM(zgemm, const void *)

static narrow least(narrow m, narrow n) { return m < n ? m : n; }

static wide *room(narrow count) { return malloc(sizeof(wide) * (size_t)(count > 0 ? count : 1)); }

static void give(narrow *out, const wide *in, narrow count)
{
    for (narrow i = 0; i < count; i++) out[i] = (narrow)in[i];
}

#define LAPACK(p, T) \
    void scipy_##p##getrf_64_(wide *, wide *, T *, wide *, wide *, wide *); \
    void p##getrf_(narrow *m, narrow *n, T *a, narrow *lda, narrow *pivots, narrow *info) \
    { \
        wide m_ = *m, n_ = *n, lda_ = *lda, info_ = 0, *pivots_ = room(least(*m, *n)); \
        if (!pivots_) { *info = NO_MEMORY; return; } \
        scipy_##p##getrf_64_(&m_, &n_, a, &lda_, pivots_, &info_); \
        give(pivots, pivots_, least(*m, *n)); free(pivots_); *info = (narrow)info_; \
    } \
    void scipy_##p##gesv_64_(wide *, wide *, T *, wide *, wide *, T *, wide *, wide *); \
    void p##gesv_(narrow *n, narrow *nrhs, T *a, narrow *lda, narrow *pivots, T *b, narrow *ldb, narrow *info) \
    { \
        wide n_ = *n, nrhs_ = *nrhs, lda_ = *lda, ldb_ = *ldb, info_ = 0, *pivots_ = room(*n); \
        if (!pivots_) { *info = NO_MEMORY; return; } \
        scipy_##p##gesv_64_(&n_, &nrhs_, a, &lda_, pivots_, b, &ldb_, &info_); \
        give(pivots, pivots_, *n); free(pivots_); *info = (narrow)info_; \
    } \
    void scipy_##p##posv_64_(char *, wide *, wide *, T *, wide *, T *, wide *, wide *, size_t); \
    void p##posv_(char *uplo, narrow *n, narrow *nrhs, T *a, narrow *lda, T *b, narrow *ldb, narrow *info) \
    { \
        wide n_ = *n, nrhs_ = *nrhs, lda_ = *lda, ldb_ = *ldb, info_ = 0; \
        scipy_##p##posv_64_(uplo, &n_, &nrhs_, a, &lda_, b, &ldb_, &info_, 1); *info = (narrow)info_; \
    } \
    void scipy_##p##potrf_64_(char *, wide *, T *, wide *, wide *, size_t); \
    void p##potrf_(char *uplo, narrow *n, T *a, narrow *lda, narrow *info) \
    { \
        wide n_ = *n, lda_ = *lda, info_ = 0; \
        scipy_##p##potrf_64_(uplo, &n_, a, &lda_, &info_, 1); *info = (narrow)info_; \
    } \
    void scipy_##p##gels_64_(char *, wide *, wide *, wide *, T *, wide *, T *, wide *, T *, wide *, wide *, size_t); \
    void p##gels_(char *trans, narrow *m, narrow *n, narrow *nrhs, T *a, narrow *lda, T *b, narrow *ldb, T *work, narrow *lwork, \
                  narrow *info) \
    { \
        wide m_ = *m, n_ = *n, nrhs_ = *nrhs, lda_ = *lda, ldb_ = *ldb, lwork_ = *lwork, info_ = 0; \
        scipy_##p##gels_64_(trans, &m_, &n_, &nrhs_, a, &lda_, b, &ldb_, work, &lwork_, &info_, 1); *info = (narrow)info_; \
    } \
    void scipy_##p##geqrf_64_(wide *, wide *, T *, wide *, T *, T *, wide *, wide *); \
    void p##geqrf_(narrow *m, narrow *n, T *a, narrow *lda, T *tau, T *work, narrow *lwork, narrow *info) \
    { \
        wide m_ = *m, n_ = *n, lda_ = *lda, lwork_ = *lwork, info_ = 0; \
        scipy_##p##geqrf_64_(&m_, &n_, a, &lda_, tau, work, &lwork_, &info_); *info = (narrow)info_; \
    } \
    void scipy_##p##gesdd_64_(char *, wide *, wide *, T *, wide *, T *, T *, wide *, T *, wide *, T *, wide *, wide *, wide *, size_t); \
    void p##gesdd_(char *job, narrow *m, narrow *n, T *a, narrow *lda, T *s, T *u, narrow *ldu, T *vt, narrow *ldvt, T *work, \
                   narrow *lwork, narrow *iwork, narrow *info) \
    { \
        wide m_ = *m, n_ = *n, lda_ = *lda, ldu_ = *ldu, ldvt_ = *ldvt, lwork_ = *lwork, info_ = 0, *iwork_ = room(8 * least(*m, *n)); \
        (void)iwork; \
        if (!iwork_) { *info = NO_MEMORY; return; } \
        scipy_##p##gesdd_64_(job, &m_, &n_, a, &lda_, s, u, &ldu_, vt, &ldvt_, work, &lwork_, iwork_, &info_, 1); \
        free(iwork_); *info = (narrow)info_; \
    } \
    void scipy_##p##geev_64_(char *, char *, wide *, T *, wide *, T *, T *, T *, wide *, T *, wide *, T *, wide *, wide *, size_t, size_t); \
    void p##geev_(char *left, char *right, narrow *n, T *a, narrow *lda, T *wr, T *wi, T *vl, narrow *ldvl, T *vr, narrow *ldvr, \
                  T *work, narrow *lwork, narrow *info) \
    { \
        wide n_ = *n, lda_ = *lda, ldvl_ = *ldvl, ldvr_ = *ldvr, lwork_ = *lwork, info_ = 0; \
        scipy_##p##geev_64_(left, right, &n_, a, &lda_, wr, wi, vl, &ldvl_, vr, &ldvr_, work, &lwork_, &info_, 1, 1); \
        *info = (narrow)info_; \
    }

LAPACK(s, float)
LAPACK(d, double)
